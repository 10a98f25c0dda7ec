import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './postgres.ts'

const onPostgres = process.env.DATABASE_URL !== undefined

test('only the project that has a server offers a database on it', async () => {
  if (!onPostgres) return expect(freshDatabase()).rejects.toThrow('only in the project')
  const { url, drop } = await freshDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query("select current_database() as name, current_setting('fsync') as fsync")
  await client.end()
  await drop()
  expect(rows).toEqual([{ name: new URL(url).pathname.slice(1), fsync: 'on' }])
})
