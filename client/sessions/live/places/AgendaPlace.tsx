import { formatDuration, formatTime } from '../../../../shared/format.ts'
import { type AgendaItem, expectedEnd } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { useServerNow } from '../../../connection/useServerNow.ts'
import { Section } from '../../../ui/Section.tsx'
import { shiftWords } from '../clock-words.ts'
import type { Looking } from '../following/useLooking.ts'
import { itemStateWords, plannedStarts } from '../item-words.ts'

interface AgendaPlaceProps {
  session: Session
  looking: Looking
}

/** The agenda with what was planned and what happened, and when it all ends if it goes on so. */
export function AgendaPlace({ session, looking }: AgendaPlaceProps) {
  const planned = plannedStarts(session)
  return (
    <div className="live__agenda">
      <Section title="Agenda">
        <ol className="live-agenda">
          {session.agenda.map((item, index) => (
            <Line key={item.id} item={item} plannedAt={planned[index] ?? session.startsAt} looking={looking} />
          ))}
        </ol>
        <ExpectedEnd session={session} />
      </Section>
    </div>
  )
}

function Line({ item, plannedAt, looking }: { item: AgendaItem; plannedAt: string; looking: Looking }) {
  const { timeZone } = useSenate().senate
  const { ref, title, state, clock, allottedMs } = item
  const isOn = state === 'live' || state === 'paused'
  return (
    <li className={`live-agenda__line live-agenda__line--${state}`} aria-current={isOn ? 'step' : undefined}>
      <span className="live-agenda__ref">{ref}</span>
      <button
        type="button"
        className="live-agenda__title"
        aria-pressed={looking.item?.id === item.id}
        onClick={() => looking.lookAt(item.id)}
      >
        {title}
      </button>
      <span className="live-agenda__times">
        {state === 'planned' ? null : <span className="live-agenda__state">{itemStateWords[state]} </span>}
        {clock
          ? `${formatTime(clock.startedAt, timeZone)}${clock.endedAt ? ` to ${formatTime(clock.endedAt, timeZone)}` : ''}, planned ${formatTime(plannedAt, timeZone)}`
          : `${formatTime(plannedAt, timeZone)}, ${formatDuration(allottedMs)}`}
      </span>
    </li>
  )
}

function ExpectedEnd({ session }: { session: Session }) {
  const { timeZone } = useSenate().senate
  const now = useServerNow(15_000)
  const end = expectedEnd(session.agenda, now)
  return (
    <p className="live-agenda__end">
      Ends {formatTime(end, timeZone)}, <strong>{shiftWords(end.getTime() - Date.parse(session.endsAt))}</strong>
    </p>
  )
}
