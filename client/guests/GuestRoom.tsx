import { formatDuration, formatPeriod, formatTime } from '../../shared/format.ts'
import type { GuestAnswer, Named } from '../../shared/guests/answers.ts'
import { type ItemState, itemPurposeNames, sessionStateNames } from '../../shared/sessions/session-words.ts'
import { ItemClock } from '../sessions/shown.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { GuestAttendance } from './GuestAttendance.tsx'
import { GuestSpeaking } from './GuestSpeaking.tsx'
import { GuestWordsSection } from './GuestWords.tsx'

type Admitted = Extract<GuestAnswer, { state: 'admitted' }>

/** The session as a guest sees it: what is on, what is tested and decided, and the open agenda. */
export function GuestRoom({ session, name, room }: Admitted) {
  return (
    <Page
      title={session.title}
      caption={`${session.senate}. You are ${name}, a guest.`}
      lead={<Where session={session} room={room} />}
    >
      <div className="guest-room">
        <div className="guest-room__main">
          <OnNow session={session} room={room} />
          <GuestWordsSection words={room.words} />
        </div>
        <div className="guest-room__side">
          <GuestAttendance sessionId={session.id} timeZone={session.timeZone} here={room.here} />
          <GuestSpeaking sessionId={session.id} room={room} />
          <Agenda session={session} room={room} />
        </div>
      </div>
    </Page>
  )
}

type Seen = Pick<Admitted, 'session' | 'room'>

function Where({ session, room }: Seen) {
  const { state, startsAt, endsAt, timeZone } = session
  return (
    <>
      <p>
        {state === 'published' ? (
          <StateTag>Not open yet</StateTag>
        ) : (
          <StateTag tone={state === 'open' ? 'active' : 'caution'}>{sessionStateNames[state]}</StateTag>
        )}{' '}
        {formatPeriod(startsAt, endsAt, timeZone)}
        {room.place ? `, ${room.place}` : ''}
      </p>
      {room.meetingLink ? (
        <p>
          <a href={room.meetingLink}>Join the meeting by video</a>
        </p>
      ) : null}
    </>
  )
}

function OnNow({ session, room }: Seen) {
  const item = room.agenda.find(({ id }) => id === room.currentItemId)
  return (
    <section className="live-item" aria-labelledby="guest-item">
      {item ? (
        <div className="live-item__head">
          <div>
            <p className="live-item__ref">
              Item {item.ref}. {itemPurposeNames[item.purpose]}
            </p>
            <h2 className="live-item__title" id="guest-item">
              {item.title}
            </h2>
            <p className="live-item__about">{leading(item.presenter, room.presiding)}</p>
          </div>
          <ItemClock item={item} />
        </div>
      ) : (
        <>
          <h2 className="live-item__title" id="guest-item">
            {nothingOn(session.state, room.isElsewhere)}
          </h2>
          <p>{room.isElsewhere ? 'You are shown the next open item when it begins.' : chairedBy(room.chair)}</p>
        </>
      )}
    </section>
  )
}

function nothingOn(state: Admitted['session']['state'], isElsewhere: boolean): string {
  if (isElsewhere) return 'The senate is on an item that is not open to guests'
  if (state === 'published') return 'The session has not begun'
  return state === 'adjourned' ? 'The session is adjourned' : 'No item is on'
}

const named = ({ name, code }: Named) => (code === null ? name : `${name} (${code})`)

function leading(presenter: Named | null, presiding: Named | null): string {
  if (presenter && presiding && named(presenter) === named(presiding))
    return `${named(presenter)} presents and presides.`
  const sentences = [presenter && `Presented by ${named(presenter)}.`, presiding && `${named(presiding)} presides.`]
  return sentences.filter(Boolean).join(' ')
}

const chairedBy = (chair: Named | null) => (chair ? `${named(chair)} chairs it.` : '')

const stateWords: Record<ItemState, string> = {
  planned: '',
  live: 'On now',
  paused: 'Paused',
  concluded: 'Concluded',
  deferred: 'Put off',
  parked: 'Parked',
  withdrawn: 'Withdrawn',
}

function Agenda({ session, room }: Seen) {
  return (
    <Section title="Agenda">
      {room.agenda.length === 0 ? <p>No item of this session is open to guests.</p> : null}
      <ol className="guest-agenda">
        {room.agenda.map((item) => (
          <li
            key={item.id}
            className="guest-agenda__line"
            aria-current={item.id === room.currentItemId ? 'step' : undefined}
          >
            <span className="guest-agenda__title">
              {item.ref}. {item.title}
            </span>
            <span className="soft">
              {[
                stateWords[item.state],
                item.clock ? formatTime(item.clock.startedAt, session.timeZone) : formatDuration(item.allottedMs),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
