import { plural } from '../shared/format.ts'
import { Refusal } from '../shared/refusal.ts'

/** More than a limit allows: says how long to wait, to people and to machines. */
export class TooMany extends Refusal {
  readonly retryAfterSeconds: number

  constructor(sentence: string, waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000))
    const wait = seconds < 90 ? plural(seconds, 'second') : plural(Math.ceil(seconds / 60), 'minute')
    super('too-many', `${sentence} Wait ${wait}, then try again.`)
    this.retryAfterSeconds = seconds
  }
}
