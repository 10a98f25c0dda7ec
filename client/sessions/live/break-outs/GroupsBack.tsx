import { useState } from 'react'
import { Link } from 'react-router'
import { isPlain } from '../../../../shared/documents/kinds.ts'
import type { GroupId } from '../../../../shared/ids.ts'
import type { GroupPages } from '../../../../shared/sessions/break-out-answers.ts'
import type { BreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { problemOf } from '../../../connection/api.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { TextAsWritten } from '../../../documents/shown.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { NameList } from './NameList.tsx'
import { PutTogether } from './PutTogether.tsx'
import { useGroupPages } from './useGroupPages.ts'

interface GroupsBackProps extends Pick<LiveProps, 'id' | 'session' | 'about'> {
  set: BreakOuts
  /** Which one it was, where groups worked more than once on an item. */
  round: number | undefined
}

/** What the groups brought back: every page beside the others on a desk, one at a time where there is less room. */
export function GroupsBack({ id, session, about, set, round }: GroupsBackProps) {
  const [isFolded, setFolded] = useState(false)
  const { data, error, refetch } = useGroupPages(id, set)
  if (error) return <ProblemNote problem={problemOf(error)} again={() => void refetch()} />
  if (!data) return <Loading label="Loading what the groups wrote" lines={6} />
  return (
    <Section
      title={round === undefined ? 'What the groups wrote' : `What the groups wrote, round ${round}`}
      action={
        <Button variant="quiet" size="small" expanded={!isFolded} onPress={() => setFolded(!isFolded)}>
          {isFolded ? 'Show the pages' : 'Fold away'}
        </Button>
      }
    >
      {isFolded ? null : <Pages set={set} pages={data.pages} />}
      <Together id={id} session={session} about={about} set={set} />
    </Section>
  )
}

/** Every page beside the others, or one at a time. */
function Pages({ set, pages }: { set: BreakOuts; pages: GroupPages['pages'] }) {
  const { senateId } = useSenate()
  const [shown, setShown] = useState<GroupId | undefined>(set.groups[0]?.id)
  return (
    <>
      <fieldset className="groups-back__choice">
        <legend className="nhsuk-u-visually-hidden">Show the page of</legend>
        {set.groups.map((group) => (
          <button
            key={group.id}
            type="button"
            className="live__view"
            aria-pressed={group.id === shown}
            onClick={() => setShown(group.id)}
          >
            {group.name}
          </button>
        ))}
      </fieldset>
      <div className="groups-back">
        {set.groups.map((group) => {
          const page = pages.find(({ groupId }) => groupId === group.id)
          return (
            <section
              key={group.id}
              className={`groups-back__page${group.id === shown ? ' groups-back__page--shown' : ''}`}
              aria-labelledby={`back-${group.id}`}
            >
              <h3 className="group-card__name" id={`back-${group.id}`}>
                {page ? (
                  <Link to={`/senates/${senateId}/documents/${group.documentId}`}>{group.name}</Link>
                ) : (
                  group.name
                )}
              </h3>
              <p className="groups-back__question">{group.question}</p>
              <NameList seatIds={group.seatIds} />
              {page?.text && page.words > 0 ? (
                <TextAsWritten state={page.text} title={group.name} />
              ) : (
                <p className="soft">{page ? 'They wrote nothing.' : 'You may not open this page.'}</p>
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}

/** Where the pages are together; until then, the way to put them there. */
function Together({ id, session, about, set }: Omit<GroupsBackProps, 'round'>) {
  const { senateId, may } = useSenate()
  const item = session.agenda.find((one) => one.id === set.itemId)
  if (set.putTogetherIn) {
    const where = set.putTogetherIn === item?.documentId ? 'the document of the item' : 'notes of the item'
    return (
      <p role="status">
        These pages are together in <Link to={`/senates/${senateId}/documents/${set.putTogetherIn}`}>{where}</Link>.
        Each page stays as it is.
      </p>
    )
  }
  const isHeld = session.state === 'open' || session.state === 'adjourned'
  if (!may('session.operate') || !isHeld) return null
  const kind = about.find(({ itemId }) => itemId === set.itemId)?.documentKind
  const hasText = item?.documentId != null && !(kind && isPlain(kind))
  const verb = hasText ? 'Put together into the document of the item' : 'Put together into notes of the item'
  return <PutTogether id={id} session={session} set={set} verb={verb} />
}
