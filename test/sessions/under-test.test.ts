import { describe, expect, it } from 'vitest'
import type { RunCommand } from '../../shared/sessions/run-commands.ts'
import type { UnderTest } from '../../shared/sessions/under-test.ts'
import { refuseUnderTest } from '../../shared/sessions/under-test.ts'
import { codeOf } from '../proposals/tested.ts'
import { itemOf } from './a-session.ts'

const one = itemOf(1)
const open: UnderTest = { ref: 'TST-P1', itemId: one, state: 'open' }
const attempt = (type: RunCommand['type'], body: object, underTest: UnderTest[] = [open]) =>
  codeOf(() =>
    refuseUnderTest(
      { currentItemId: one },
      { type, target: 's', body: { epoch: 1, ...body } } as RunCommand,
      underTest,
    ),
  )

describe('while words of an item are open', () => {
  it.each(['concludeItem', 'deferItem', 'parkItem', 'withdrawItem'] as const)('%s is refused', (type) => {
    expect(attempt(type, { itemId: one })).toBe('not-settled')
    expect(attempt(type, { itemId: itemOf(2) })).toBe('accepted')
  })

  it('the next item does not conclude it', () => {
    expect(attempt('startItem', { itemId: itemOf(2), concludeCurrent: true })).toBe('not-settled')
    expect(attempt('startItem', { itemId: itemOf(2), concludeCurrent: false })).toBe('accepted')
  })

  it('it can be paused, and left once they are suspended', () => {
    expect(attempt('pauseItem', { itemId: one })).toBe('accepted')
    expect(attempt('concludeItem', { itemId: one }, [{ ...open, state: 'suspended' }])).toBe('accepted')
  })

  it('the session is not closed, nor while any test of it is suspended', () => {
    expect(attempt('closeSession', {})).toBe('not-settled')
    expect(attempt('closeSession', {}, [{ ...open, itemId: null, state: 'suspended' }])).toBe('not-settled')
    expect(attempt('closeSession', {}, [])).toBe('accepted')
  })
})
