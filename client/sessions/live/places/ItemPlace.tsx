import { Link } from 'react-router'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import { isHere } from '../../../../shared/sessions/attendance.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { itemPurposeNames } from '../../../../shared/sessions/session-words.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { GatesInBrief } from '../../../impacts/shown.tsx'
import { ItemInterests, MyInterestNote } from '../../../members/shown.tsx'
import { PersonName } from '../../../ui/PersonName.tsx'
import { CarriedOverNote } from '../../minutes/CarriedOverNote.tsx'
import { useFromTheTop } from '../following/useFromTheTop.ts'
import type { Looking } from '../following/useLooking.ts'
import { ClockFace, ItemClock } from '../ItemClock.tsx'
import { currentItem, itemStateWords, nextItem } from '../item-words.ts'
import type { LiveProps, SelectionRef } from '../LiveSession.tsx'
import { Phases } from '../Phases.tsx'
import { Presiding } from '../Presiding.tsx'
import { ItemTabs } from './ItemTabs.tsx'

interface ItemPlaceProps extends LiveProps {
  looking: Looking
  selection: SelectionRef
}

/** The item that is looked at: its clock, steps, who presents and presides, and what belongs to it in tabs. */
export function ItemPlace(props: ItemPlaceProps) {
  const { item } = props.looking
  const place = useFromTheTop(item?.id)
  return (
    <section className="live-item" ref={place} aria-labelledby="live-item-title">
      {item ? <Head {...props} item={item} /> : <NothingOn session={props.session} />}
      <ItemTabs {...props} />
    </section>
  )
}

function Head({ id, session, about, item }: ItemPlaceProps & { item: AgendaItem }) {
  return (
    <>
      <div className="live-item__head">
        <div>
          <p className="live-item__ref">
            Item {item.ref}. {itemPurposeNames[item.purpose]}
          </p>
          <h2 className="live-item__title" id="live-item-title">
            {item.title}
          </h2>
          <About item={item} about={about} />
          {challengeRefOf(item, about) && item.challengeId ? (
            <GatesInBrief key={item.id} challengeId={item.challengeId} />
          ) : null}
        </div>
        {item.id === session.currentItemId ? <ItemClock item={item} /> : <Elsewhere session={session} item={item} />}
      </div>
      <Phases id={id} session={session} item={item} />
      <Presiding id={id} session={session} item={item} />
      <CarriedOverNote id={id} session={session} item={item} />
      <Interests id={id} session={session} item={item} />
    </>
  )
}

/** An item that is looked at while the session is on another: how it stands, and what is on meanwhile. */
function Elsewhere({ session, item }: { session: Session; item: AgendaItem }) {
  const current = currentItem(session)
  return (
    <div className="live-item__elsewhere">
      <p className="live-item__state">{itemStateWords[item.state]}</p>
      {current ? (
        <>
          <p>On now: item {current.ref}</p>
          <ClockFace item={current} />
        </>
      ) : null}
    </div>
  )
}

function Interests({ id, session, item }: Pick<LiveProps, 'id' | 'session'> & { item: AgendaItem }) {
  const about = { itemId: item.id, sessionId: id, challengeId: item.challengeId }
  return (
    <>
      <MyInterestNote item={about} />
      <ItemInterests
        key={item.id}
        item={about}
        hereSeatIds={session.attendance.filter(isHere).map(({ seatId }) => seatId)}
      />
    </>
  )
}

/** What the challenge of an item is called, for whoever may open it. */
function challengeRefOf(item: AgendaItem, about: LiveProps['about']) {
  return about.find(({ itemId }) => itemId === item.id)?.challengeRef
}

/** Who presents an item and which challenge it is about, on one line. */
function About({ item, about }: { item: AgendaItem } & Pick<LiveProps, 'about'>) {
  const { senateId } = useSenate()
  const challengeRef = challengeRefOf(item, about)
  if (!item.presenterSeatId && !challengeRef) return null
  return (
    <p className="live-item__about">
      {item.presenterSeatId ? (
        <>
          Presented by <PersonName seatId={item.presenterSeatId} />
        </>
      ) : null}
      {item.presenterSeatId && challengeRef ? '. ' : null}
      {item.challengeId && challengeRef ? (
        <>
          About <Link to={`/senates/${senateId}/challenges/${item.challengeId}`}>{challengeRef}</Link>
        </>
      ) : null}
    </p>
  )
}

function NothingOn({ session }: Pick<LiveProps, 'session'>) {
  const next = nextItem(session)
  const isHidden = session.currentItemId !== null
  const nothing = session.state === 'adjourned' ? 'The session is adjourned' : 'No item is on'
  const sentence = isHidden ? 'An item that you take no part in' : nothing
  return (
    <>
      <h2 className="live-item__title" id="live-item-title">
        {sentence}
      </h2>
      {isHidden ? (
        <p>You come back when the next item begins.</p>
      ) : (
        <p>{next ? `Next is item ${next.ref}, ${next.title}.` : 'Every item has been dealt with.'}</p>
      )}
    </>
  )
}
