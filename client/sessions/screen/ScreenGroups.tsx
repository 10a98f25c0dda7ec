import '../live/break-outs/break-outs.scss'
import { runningBreakOuts } from '../../../shared/sessions/break-outs.ts'
import type { ScreenAnswer } from '../../../shared/sessions/screen-answers.ts'
import { CalledBack } from '../live/break-outs/CalledBack.tsx'
import { GroupClock } from '../live/break-outs/GroupClock.tsx'
import { NameList } from '../live/break-outs/NameList.tsx'

/** While the room works in groups: who is where, and how long each group has. */
export function ScreenGroups({ screen: { session } }: { screen: ScreenAnswer }) {
  const set = runningBreakOuts(session)
  const first = set?.groups.find(({ endedAt }) => endedAt === null)
  if (!set) return <h2 className="screen__title">Everybody is back</h2>
  return (
    <div>
      {first ? <CalledBack set={set} group={first} /> : null}
      <h2 className="screen__caption">In groups now</h2>
      <ul className="screen-groups">
        {set.groups.map((group) => (
          <li key={group.id}>
            <div className="screen-groups__head">
              <h3>{group.name}</h3>
              <GroupClock set={set} group={group} />
            </div>
            <NameList seatIds={group.seatIds} />
          </li>
        ))}
      </ul>
    </div>
  )
}
