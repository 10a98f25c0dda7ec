import { expect, test } from 'vitest'
import { goneOn, type PlaceNow } from '../../client/proposals/putting/put-place.ts'

const on = (ref: string | null) =>
  ({ sessionId: 'ses-1', itemId: ref && `item-${ref}`, itemRef: ref, challengeId: null, epoch: 1 }) as PlaceNow

test('whoever still writes on an item is told where the session has gone, and where their words stay', () => {
  expect(goneOn(on('4'), on('4'))).toBeUndefined()
  expect(goneOn(on('4'), { ...on('4'), epoch: 2 })).toBeUndefined()
  expect(goneOn(on('4'), on('5'))).toBe('The session has gone on to item 5. These words stay with item 4.')
  expect(goneOn(on('4'), on(null))).toBe('The session is on no item now. These words stay with item 4.')
  expect(goneOn(on(null), on('5'))).toBe('The session has gone on to item 5. These words belong to no item.')
})
