import { Link } from 'react-router'
import { itemPurposeNames } from '../../../shared/sessions/session-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { PersonName } from '../../ui/PersonName.tsx'
import { InterestNote } from './InterestNote.tsx'
import { ItemClock } from './ItemClock.tsx'
import { currentItem, nextItem } from './item-words.ts'
import type { LiveProps } from './LiveSession.tsx'
import { Phases } from './Phases.tsx'
import { Presiding } from './Presiding.tsx'

/** What the session is on: the item, its clock, who presents and presides, and the way to its paper. */
export function CurrentItem({ id, session, about }: LiveProps) {
  const home = `/senates/${useSenate().senateId}`
  const item = currentItem(session)
  if (!item) return <NothingOn session={session} />
  const { documentTitle, challengeRef } = about.find(({ itemId }) => itemId === item.id) ?? {}
  return (
    <section className="live-item" aria-labelledby="live-item-title">
      <div className="live-item__head">
        <div>
          <p className="live-item__ref">
            Item {item.ref}. {itemPurposeNames[item.purpose]}
          </p>
          <h2 className="live-item__title" id="live-item-title">
            {item.title}
          </h2>
        </div>
        <ItemClock item={item} />
      </div>
      <Phases id={id} session={session} item={item} />
      {item.presenterSeatId ? (
        <p>
          Presented by <PersonName seatId={item.presenterSeatId} />
        </p>
      ) : null}
      <Presiding id={id} session={session} item={item} />
      <InterestNote item={item} />
      {item.documentId && documentTitle ? (
        <p>
          <Link to={`${home}/documents/${item.documentId}`}>{documentTitle}</Link>
        </p>
      ) : null}
      {item.challengeId && challengeRef ? (
        <p>
          About <Link to={`${home}/challenges/${item.challengeId}`}>{challengeRef}</Link>
        </p>
      ) : null}
    </section>
  )
}

function NothingOn({ session }: Pick<LiveProps, 'session'>) {
  const next = nextItem(session)
  const isHidden = session.currentItemId !== null
  const nothing = session.state === 'adjourned' ? 'The session is adjourned' : 'No item is on'
  const sentence = isHidden ? 'An item that you take no part in' : nothing
  return (
    <section className="live-item" aria-labelledby="live-item-title">
      <h2 className="live-item__title" id="live-item-title">
        {sentence}
      </h2>
      {isHidden ? (
        <p>You come back when the next item begins.</p>
      ) : (
        <p>{next ? `Next is item ${next.ref}, ${next.title}.` : 'Every item has been dealt with.'}</p>
      )}
    </section>
  )
}
