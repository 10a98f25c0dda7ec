import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { senates } from '../db/members.ts'
import { createLog } from '../server/log.ts'
import { openFresh } from './support/curia.ts'

test('a query that fails is logged without the words that it was given', async () => {
  const { store, drop } = await openFresh()
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const words = 'what a member told the chair in confidence'
  try {
    const failed = await store.db
      .select()
      .from(senates)
      .where(sql`no_such_column = ${words}`)
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    expect(String(failed)).toContain('no_such_column')
    log.error({ err: failed }, 'a request failed')
  } finally {
    await store.close()
    await drop()
  }
  const [line = ''] = lines
  expect(line).not.toContain('in confidence')
  expect(JSON.parse(line)).toMatchObject({
    msg: 'a request failed',
    err: { message: expect.stringContaining('no_such_column'), stack: expect.stringContaining('log.both.test.ts') },
  })
})
