import './break-outs.scss'
import { type BreakOuts, groupOf, runningBreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import type { Looking } from '../following/useLooking.ts'
import type { LiveProps } from '../LiveSession.tsx'
import type { Place } from '../places/PlaceSwitch.tsx'
import { GroupsBack } from './GroupsBack.tsx'
import { GroupsOverview } from './GroupsOverview.tsx'

interface BreakOutsRowProps extends Pick<LiveProps, 'id' | 'session' | 'about'> {
  looking: Looking
  /** A phone shows one thing at a time. */
  place: Place
}

/** What needs the whole width: all groups for whoever helps, and what they brought back, side by side for everybody. */
export function BreakOutsRow({ id, session, about, looking, place }: BreakOutsRowProps) {
  const { may, me } = useSenate()
  const set = runningBreakOuts(session)
  const isHelper = set !== undefined && (may('session.operate') || set.helperSeatIds.includes(me.seatId))
  const back = set ? [] : session.breakOuts.filter(({ itemId }) => itemId === looking.item?.id)
  return (
    <div className={`live__row live__row--${place}`}>
      <p className="nhsuk-u-visually-hidden" role="status">
        {set ? said(set, me.seatId, isHelper) : ''}
      </p>
      {set && isHelper ? <GroupsOverview id={id} session={session} set={set} /> : null}
      {back.map((one, n) => (
        <GroupsBack key={one.id} {...{ id, session, about }} set={one} round={back.length > 1 ? n + 1 : undefined} />
      ))}
    </div>
  )
}

/** What those who hear the page are told, when it changes. */
function said(set: BreakOuts, seatId: BreakOuts['helperSeatIds'][number], isHelper: boolean): string {
  const mine = groupOf(set, seatId)
  const asking = isHelper ? set.groups.filter(({ helpAskedAt }) => helpAskedAt !== null) : []
  return [
    mine ? `You are in a group: ${mine.name}.` : 'Groups are at work.',
    mine?.endedAt ? 'Your group has ended.' : '',
    set.calledBack ? 'Everybody is called back. Finish within a minute.' : '',
    ...asking.map(({ name }) => `${name} asks for help.`),
  ].join(' ')
}
