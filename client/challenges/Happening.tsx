import { Link } from 'react-router'
import type { ChallengeHistory } from '../../shared/challenges/answers.ts'
import { deedOf, deeds } from '../../shared/challenges/deeds.ts'
import { type Stage, stageNames } from '../../shared/challenges/stages.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { When } from '../ui/When.tsx'

type Item = ChallengeHistory['items'][number]

/** One thing that somebody did, as a sentence. */
export function Happening({ item }: { item: Item }) {
  const deed = deedOf(item.type)
  if (!deed) return null
  return (
    <p>
      <PersonName seatId={item.by} personId={item.by} /> {deeds[deed]} <Subject item={item} />
      <span className="happening__at">
        <When at={item.at} as="ago" />
      </span>
    </p>
  )
}

/** What it was done to, with a way there; for the challenge itself, what its event says. */
function Subject({ item: { subject, event } }: { item: Item }) {
  const { senateId } = useSenate()
  const base = `/senates/${senateId}`
  const title = subject.title.length > 80 ? `${subject.title.slice(0, 79)}…` : subject.title
  switch (subject.kind) {
    case 'challenge':
      return <Detail event={event} />
    case 'document':
      return <Link to={`${base}/documents/${subject.id}`}>{title}</Link>
    case 'impact':
      return <Link to={`${base}/impacts/${subject.id}`}>{subject.ref}</Link>
    case 'decision':
      return (
        <Link to={`${base}/decisions/${subject.id}`}>
          {subject.ref} {title}
        </Link>
      )
    case 'proposal':
      return (
        <>
          <Link to={`${base}/proposals/${subject.id}`}>{subject.ref}</Link> <q>{title}</q>
        </>
      )
    case 'action':
      return (
        <>
          {subject.ref} {title}
        </>
      )
    default:
      return subject.kind satisfies never
  }
}

function Detail({ event }: { event: Item['event'] }) {
  if (!event) return null
  const { from, to, reason, name, organisationId } = event
  if (isStage(from) && isStage(to)) {
    const words = `from ${stageNames[from].toLowerCase()} to ${stageNames[to].toLowerCase()}`
    return <span>{[words, reason].filter((part) => typeof part === 'string').join(': ')}</span>
  }
  if (typeof organisationId === 'string') return <OrganisationChip id={organisationId} />
  if (typeof name === 'string') return <span>{`"${name}"`}</span>
  return null
}

function isStage(value: unknown): value is Stage {
  return typeof value === 'string' && Object.hasOwn(stageNames, value)
}
