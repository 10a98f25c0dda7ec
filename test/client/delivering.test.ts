import { expect, test } from 'vitest'
import { Unreachable } from '../../client/connection/api.ts'
import { deliver, goodForMs } from '../../client/connection/delivering.ts'
import { awaySince } from '../../client/sessions/live/recap/away-since.ts'
import type { CommandId } from '../../shared/ids.ts'
import type { Accepted, Envelope } from '../../shared/protocol.ts'

const envelope: Envelope = {
  ...{ commandId: 'one' as CommandId, type: 'extendItem', target: 'ses-1' },
  body: { epoch: 1, itemId: 'item-1' },
}
const accepted: Accepted = { stream: 'session:ses-1', version: 2, result: {} }

/** A page whose tries go unheard until one is; between the tries as much time goes by as is given. */
function page({ unheard, sleepsMs = 0 }: { unheard: number; sleepsMs?: number }) {
  let time = 0
  const sent: CommandId[] = []
  return {
    sent,
    now: () => time,
    isOnline: () => true,
    async wait(ms: number) {
      time += ms + (sent.length > 0 ? sleepsMs : 0)
    },
    async attempt({ commandId }: Envelope) {
      sent.push(commandId)
      if (sent.length <= unheard) throw new Unreachable()
      return accepted
    },
  }
}

test('an intent that was not heard is sent again under the same id', async () => {
  const awake = page({ unheard: 2 })
  expect(await deliver(envelope, awake)).toEqual(accepted)
  expect(awake.sent).toEqual(['one', 'one', 'one'])
})

test('a page that slept between two tries does not do now what was meant before, and says that nothing answered', async () => {
  const asleep = page({ unheard: 1, sleepsMs: 3_600_000 })
  await expect(deliver(envelope, asleep)).rejects.toBeInstanceOf(Unreachable)
  expect(asleep.sent).toEqual(['one'])
  expect(goodForMs).toBeLessThan(3_600_000)
})

test('whoever wakes after an hour is told what they missed since they last looked; a glance away is no absence', () => {
  const now = new Date('2026-03-02T11:00:00.000Z')
  const anHourAgo = '2026-03-02T10:00:00.000Z'
  expect(awaySince(anHourAgo, anHourAgo, now)).toBe(anHourAgo)
  expect(awaySince('2026-03-02T10:58:00.000Z', anHourAgo, now)).toBeUndefined()
  expect(awaySince(null, anHourAgo, now)).toBeNull()
  // The server's clock went back: nobody was away in a time to come.
  expect(awaySince('2026-03-02T12:00:00.000Z', anHourAgo, now)).toBeUndefined()
})
