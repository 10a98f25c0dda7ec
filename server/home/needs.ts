import type { Db } from '../../db/store.ts'
import type { Need } from '../../shared/home.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { answersDue, answersOverdue, referralsDue } from './answers-due.ts'
import { decisionsToFinish, decisionsToRatify } from './decisions-waiting.ts'
import { declarationDue, interestsToRule } from './interests-waiting.ts'
import { minutesWaiting } from './minutes-waiting.ts'
import { numbersToConfirm } from './numbers-waiting.ts'
import { actionsDue, impactsToAnswer } from './work-waiting.ts'

/** For whom and when it is asked what waits. */
export interface Waiting {
  db: Db
  actor: SeatActor
  now: Date
  /** In the senate's time zone. */
  today: string
}

/** Nobody scrolls through more than this on Home. */
const most = 100

/** Everything that waits for somebody, the most urgent first. */
export async function needsOf(waiting: Waiting): Promise<Need[]> {
  const found = [
    await answersDue(waiting),
    await referralsDue(waiting),
    await impactsToAnswer(waiting),
    await actionsDue(waiting),
    await decisionsToRatify(waiting),
    await answersOverdue(waiting),
    await decisionsToFinish(waiting),
    await interestsToRule(waiting),
    await declarationDue(waiting),
    await minutesWaiting(waiting),
    await numbersToConfirm(waiting),
  ].flat()
  return found
    .map((need, place) => ({ need, place, urgency: urgencyOf(need, waiting) }))
    .sort((one, other) => one.urgency - other.urgency || byDay(one.need, other.need) || one.place - other.place)
    .map(({ need }) => need)
    .slice(0, most)
}

/** Late, then due within 3 days, then what others wait for without a date, then what is due later. */
function urgencyOf({ dueOn, overdue, kind }: Need, { today }: Waiting): number {
  if (overdue) return 0
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 3 * 86_400_000).toISOString().slice(0, 10)
  if (dueOn !== null && dueOn <= soon) return 1
  if (kind === 'interest' || kind === 'minutes' || kind === 'numbers') return 4
  return dueOn === null ? 2 : 3
}

function byDay(one: Need, other: Need): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')
}
