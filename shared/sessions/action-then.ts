import type { Moment } from '../protocol.ts'
import { type Action, type ActionEvent, evolve } from './action.ts'

/** An action as it stood at an instant, by its events in their order; undefined while it was not recorded yet. */
export function actionThen(events: readonly (Moment & { event: ActionEvent })[], at: string): Action | undefined {
  return events
    .filter((one) => Date.parse(one.at) <= Date.parse(at))
    .reduce<Action | undefined>((before, { event, ...moment }) => evolve(before, event, moment), undefined)
}
