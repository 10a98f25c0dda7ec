import { formatList } from '../format.ts'
import type { ItemId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { RunCommand } from './run-commands.ts'
import type { Session } from './session.ts'

/** Words of a session that are put to it now. */
export interface UnderTest {
  ref: string
  itemId: ItemId | null
  state: 'open' | 'suspended'
}

/**
 * An item is not left while people take positions on its words, and a session not while any of its tests is unsettled:
 * nobody would know what became of them.
 */
export function refuseUnderTest(
  { currentItemId }: Pick<Session, 'currentItemId'>,
  command: RunCommand,
  underTest: readonly UnderTest[],
): void {
  if (command.type === 'closeSession') {
    refuseLeft(underTest, 'not settled. Close and count, or withdraw, before you close the session.')
    return
  }
  const leaves = itemLeft(command, currentItemId)
  const open = underTest.filter(({ itemId, state }) => state === 'open' && itemId !== null && itemId === leaves)
  refuseLeft(open, 'still open. Close and count, suspend or withdraw first.')
}

/** The item that a command ends. */
function itemLeft(command: RunCommand, currentItemId: ItemId | null): ItemId | null {
  switch (command.type) {
    case 'concludeItem':
    case 'deferItem':
    case 'parkItem':
    case 'withdrawItem':
      return command.body.itemId
    case 'startItem':
      return command.body.concludeCurrent ? currentItemId : null
    default:
      return null
  }
}

function refuseLeft(left: readonly UnderTest[], how: string): void {
  if (left.length === 0) return
  const refs = formatList(left.map(({ ref }) => ref))
  throw new Refusal('not-settled', `${refs} ${left.length === 1 ? 'is' : 'are'} ${how}`)
}
