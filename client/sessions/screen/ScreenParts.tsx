import { formatDuration, formatPeriod, formatTime, plural } from '../../../shared/format.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import type { ScreenAnswer } from '../../../shared/sessions/screen-answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { WordsOnScreen } from '../../proposals/shown.tsx'
import { lengthOf } from '../../ui/length-of.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { ClockFace } from '../live/ItemClock.tsx'
import { comingItems, currentItem, itemStateWords } from '../live/item-words.ts'
import { SpeakingNow } from '../live/speakers/SpeakingNow.tsx'
import { wordsOn } from './screen-views.ts'

interface PartProps {
  screen: ScreenAnswer
}

/** The item that is on with its clock, large, and what comes after it. */
export function ScreenClock({ screen: { id, session } }: PartProps) {
  const { timeZone } = useSenate().senate
  const item = currentItem(session)
  const coming = comingItems(session).slice(0, 4)
  return (
    <div className="screen-clock">
      <div>
        {item ? (
          <>
            <p className="screen__caption">Item {item.ref}</p>
            <h2 className="screen__title">{item.title}</h2>
            <ClockFace item={item} />
          </>
        ) : (
          <h2 className="screen__title">{session.state === 'adjourned' ? 'Adjourned' : 'No item is on'}</h2>
        )}
        <SpeakingNow id={id} session={session} />
      </div>
      <div>
        <h3 className="screen__caption">Next</h3>
        {coming.length === 0 ? (
          <p>The end, at {formatTime(session.endsAt, timeZone)}</p>
        ) : (
          <ol className="screen-agenda">
            {coming.map(({ id: itemId, ref, title, allottedMs }) => (
              <li key={itemId}>
                <span className="screen-agenda__ref">{ref}</span> {title}
                <span className="screen__soft">, {formatDuration(allottedMs)}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}

/** The exact words before the room with how it stands, or the decision that everybody is shown. */
export function ScreenWords({ screen }: PartProps) {
  const words = wordsOn(screen)
  if (words) return <WordsOnScreen proposal={words} />
  const { decision } = screen
  if (!decision) return <h2 className="screen__title">No words are being tested</h2>
  return (
    <div>
      <p className="screen__caption">
        Decision {decision.ref}, {decision.title}
      </p>
      <blockquote className={`screen-words screen-words--${lengthOf(decision.statement)}`}>
        {decision.statement}
      </blockquote>
    </div>
  )
}

/** Who has the word and who comes next, large. */
export function ScreenSpeakers({ screen: { id, session } }: PartProps) {
  return (
    <div className="screen-speakers">
      <h2 className="screen__caption">Speakers</h2>
      <SpeakingNow id={id} session={session} />
    </div>
  )
}

/** Whether the room can decide, and why not. */
export function ScreenQuorum({ screen: { quorum, session } }: PartProps) {
  return (
    <div>
      <h2 className="screen__title">{quorum.quorate ? 'Quorate' : 'Not quorate'}</h2>
      <p>
        {plural(quorum.votingSeats, 'voting member')} from {plural(quorum.legalBodies, 'organisation')}.{' '}
        {plural(session.attendance.filter(isHere).length, 'person', 'people')} here.
      </p>
      {quorum.whyNot.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** What the session is, and how people come in. */
export function ScreenJoin({ screen: { session, joinCode } }: PartProps) {
  const { timeZone } = useSenate().senate
  return (
    <div>
      <h2 className="screen__title">{session.title}</h2>
      <p>
        {formatPeriod(session.startsAt, session.endsAt, timeZone)}
        {session.place ? `, ${session.place}` : ''}
      </p>
      {joinCode ? (
        <div className="screen-join">
          <div>
            <p className="screen__caption">To join, enter this code at {location.host}/join</p>
            <p className="screen-code">
              <span className="nhsuk-u-visually-hidden">Join code: {[...joinCode].join(' ')}</span>
              <span aria-hidden="true">{`${joinCode.slice(0, 4)} ${joinCode.slice(4)}`}</span>
            </p>
          </div>
          <QrCode text={`${location.origin}/join/${joinCode}`} label="QR code of the join link" />
        </div>
      ) : null}
    </div>
  )
}

/** After the close: what became of each item. */
export function ScreenOver({ screen: { session } }: PartProps) {
  return (
    <div>
      <h2 className="screen__title">{session.state === 'closed' ? 'The session is closed' : 'Cancelled'}</h2>
      <ol className="screen-agenda">
        {session.agenda.map(({ id, ref, title, state }) => (
          <li key={id}>
            <span className="screen-agenda__ref">{ref}</span> {title}
            <span className="screen__soft">, {itemStateWords[state].toLowerCase()}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
