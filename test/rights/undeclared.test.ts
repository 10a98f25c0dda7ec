import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { createApp } from '../../server/app.ts'
import { createLog } from '../../server/log.ts'
import type { Query } from '../../server/query.ts'
import type { AnySlice } from '../../server/slice.ts'
import { queries, slices } from '../../server/slices.ts'
import { openFresh, testSettings } from '../support/curia.ts'

let fresh: Awaited<ReturnType<typeof openFresh>>
beforeAll(async () => {
  fresh = await openFresh()
})
afterAll(async () => {
  await fresh.store.close()
  await fresh.drop()
})

const build = () =>
  createApp({ store: fresh.store, settings: { ...testSettings, data: tmpdir() }, log: createLog('silent') })

/** Builds the app with one thing more in a list, and takes it out again. */
function buildWith<T>(list: T[], extra: T): void {
  list.push(extra)
  try {
    build()
  } finally {
    list.pop()
  }
}

test.each([undefined, 'nobody.thoughtOf', '__proto__'])(
  'a command whose action is %s stops the server from starting',
  (action) => {
    const [first] = slices
    const commands = { forgotten: { action, summary: 'Forgotten', body: z.strictObject({}) } }
    expect(() => buildWith(slices, { ...first, commands } as unknown as AnySlice)).toThrow(
      /forgotten declares no action/,
    )
  },
)

test('a read whose action is unknown stops the server from starting', () => {
  const [first] = queries
  const forgotten = { ...first, path: '/forgotten', action: undefined } as unknown as Query
  expect(() => buildWith(queries, forgotten)).toThrow(/forgotten declares no action/)
})
