import { Fragment } from 'react'
import { Link } from 'react-router'
import { plural } from '../../shared/format.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { leftMs } from '../../shared/sessions/agenda.ts'
import { isHere } from '../../shared/sessions/attendance.ts'
import { hasQuorumRule, type QuorumMark } from '../../shared/sessions/quorum.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { itemPurposeNames } from '../../shared/sessions/session-words.ts'
import type { SpeakerEntry } from '../../shared/sessions/speakers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { clockWords } from '../sessions/live/clock-words.ts'
import { listOf } from '../sessions/live/speakers/list-words.ts'
import { Facts } from '../ui/Facts.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import type { Then } from './useReplay.ts'

/** What the session was on at a moment, who spoke, who was there, and whether they were quorate. */
export function RoomThen({ then: { session, quorum }, moment }: { then: Then; moment: string }) {
  const { terms } = useSenate().senate
  const item = session.agenda.find(({ id }) => id === session.currentItemId)
  return (
    <Section title="The room then">
      <Facts
        facts={[
          { name: 'On', value: onWords(session, item) },
          { name: 'Clock', value: item ? clockThen(item, moment) : null },
          { name: 'Speaking', value: <Speaking session={session} /> },
          { name: 'Quorum', value: hasQuorumRule(terms) ? quorumWords(quorum) : null },
          { name: 'There', value: <Here session={session} /> },
          { name: 'Chair', value: <PersonName seatId={item?.presidingSeatId ?? session.chairSeatId} /> },
          { name: 'Challenge', value: item?.challengeId ? <ChallengeOf id={item.challengeId} /> : null },
        ]}
      />
    </Section>
  )
}

function onWords(session: Session, item: AgendaItem | undefined): string {
  if (item) return `${itemPurposeNames[item.purpose]}: item ${item.ref}, ${item.title}`
  if (session.state === 'closed') return 'The session had closed'
  if (session.currentItemId !== null) return 'An item that you take no part in'
  return session.state === 'adjourned' ? 'The session was adjourned' : 'No item'
}

function clockThen(item: AgendaItem, moment: string): string {
  const words = clockWords(leftMs(item, new Date(moment)))
  return item.state === 'paused' ? `Paused, ${words}` : words
}

function Speaking({ session }: { session: Session }) {
  const { speaking, paused, queue } = listOf(session)
  return (
    <>
      {speaking ? <SpeakerThen entry={speaking} /> : 'Nobody had the word'}
      {paused.map((entry, n) => (
        <Fragment key={entry.id}>
          {n === 0 ? '. Paused: ' : ', '}
          <SpeakerThen entry={entry} />
        </Fragment>
      ))}
      {queue.length > 0 ? `. ${plural(queue.length, 'person', 'people')} waited` : ''}
    </>
  )
}

function SpeakerThen({ entry: { who } }: { entry: SpeakerEntry }) {
  return who.as === 'seat' ? <PersonName seatId={who.seatId} /> : 'Somebody without a seat'
}

function quorumWords(quorum: QuorumMark | undefined): string {
  if (!quorum) return 'Not recorded'
  const counted = `${plural(quorum.votingSeats, 'voting member')} of ${plural(quorum.legalBodies, 'organisation')}`
  return `${quorum.quorate ? 'Quorate' : 'Not quorate'}: ${counted}`
}

function Here({ session: { attendance } }: { session: Session }) {
  const here = attendance.filter(isHere)
  if (here.length === 0) return 'Nobody was recorded'
  return (
    <details className="here-then">
      <summary>{plural(here.length, 'person', 'people')}</summary>
      <ul>
        {here.map(({ seatId, via }) => (
          <li key={seatId}>
            <PersonName seatId={seatId} />
            {via === 'remote' ? ', remote' : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ChallengeOf({ id }: { id: string }) {
  const { senateId } = useSenate()
  return <Link to={`/senates/${senateId}/challenges/${id}`}>The challenge that it was about</Link>
}
