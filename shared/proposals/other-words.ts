import { Refusal } from '../refusal.ts'
import type { Tested } from './testing.ts'

/**
 * Two may run one test: what was meant for words that another has replaced is not done to theirs.
 * @throws Refusal `wording-differs`.
 */
export function refuseOtherWords({ words }: Pick<Tested, 'words'>, read: number, at: `/${string}`): void {
  if (words === read) return
  throw new Refusal('wording-differs', 'Other words have been put since you read these. Read them, then go on.', at)
}
