import { deployment } from '../../db/journal.ts'
import { migrateSqlite } from '../../db/migrate.ts'
import { databasePath, openSqlite } from '../../db/sqlite.ts'

// Another process at a database, which can be killed: node test/support/store-process.ts <what> <folder> [more]
const [what, folder, more] = process.argv.slice(2)
if (!what || !folder) throw new Error('Say what to do, and in which folder.')
const say = (word: unknown) => process.stdout.write(`${JSON.stringify(word)}\n`)

const tasks: Record<string, (folder: string) => Promise<void>> = {
  /** Holds the folder until it is killed. */
  async hold(folder) {
    await openSqlite(folder)
    say('open')
    setInterval(() => {}, 1000)
  },
  /** Writes row after row from three sides, and says each one once it is durable. */
  async write(folder) {
    const { commit } = await openSqlite(folder)
    let n = 0
    const writer = async (): Promise<never> => {
      for (;;) {
        const name = `row-${++n}`
        await commit((db) => [db.insert(deployment).values({ name, value: 'x'.repeat(500) })])
        say(name)
      }
    }
    await Promise.all([writer(), writer(), writer()])
  },
  /** Meets a limit on how large files may grow, as a full disk would be one. */
  async fill(folder) {
    const { commit, db, check, close } = await openSqlite(folder)
    const put = (name: string, length: number) =>
      commit((db) => [db.insert(deployment).values({ name, value: 'x'.repeat(length) })]).then(
        () => 'done',
        (error) => error.name,
      )
    say([await put('before', 10), await put('too much', 50_000_000), await put('after', 10)])
    await check()
    say((await db.select({ name: deployment.name }).from(deployment)).map((row) => row.name).sort())
    await close()
  },
  async migrate(folder) {
    say('migrating')
    await migrateSqlite(databasePath(folder), more)
  },
}
await tasks[what]?.(folder)
