import { openPostgres } from '../db/postgres.ts'
import { openSqlite } from '../db/sqlite.ts'
import type { Store } from '../db/store.ts'
import { type App, createApp } from './app.ts'
import { createLog, type Log } from './log.ts'
import { type Mode, readSettings, type Settings } from './settings.ts'
import { spareMemory } from './spare-memory.ts'

/** Starts Curia in the mode that the command line names, or says why it cannot and ends. */
export async function start(mode: string | undefined): Promise<void> {
  if (mode !== 'start' && mode !== 'serve' && mode !== 'dev')
    throw new Error('Start Curia with "npm start" or "npm run serve".')
  await run(mode).catch((error: unknown) => {
    process.stderr.write(`\nCuria could not start. ${error instanceof Error ? error.message : String(error)}\n\n`)
    if (process.env.CURIA_LOG === 'debug') console.error(error)
    process.exit(1)
  })
}

async function run(mode: Mode): Promise<void> {
  const settings = readSettings(mode)
  const log = createLog(settings.logLevel)
  const store = await openStore(settings)
  const app = createApp({ store, settings, log })
  if (settings.demonstration) {
    const { loadDemonstration } = await import('./demonstration/load.ts')
    await loadDemonstration({ app, store, say: (line) => process.stdout.write(`${line}\n`) })
  }
  await spareMemory()
  const port = await app.listen(mode === 'dev' ? await developmentPages(app) : undefined)
  announce(settings, port, app, await app.setUp.code())
  closeOnSignal(app, log)
  // What a crash left out of the index; nobody waits for it.
  app.documents.catchUpIndex().catch((error) => log.error({ err: error }, 'the index could not catch up'))
}

async function openStore({ databaseUrl, data }: Settings): Promise<Store> {
  return databaseUrl?.startsWith('postgres') ? openPostgres(databaseUrl) : openSqlite(data)
}

/** Vite inside the same process: one port, and hot reload that keeps documents open. */
async function developmentPages(app: App) {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: app.http } }, appType: 'spa' })
  return vite.middlewares
}

function announce(
  { host, url, demonstration, mode }: Settings,
  port: number,
  app: App,
  setUpCode: string | undefined,
): void {
  const address =
    url ?? `http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
  const lines = ['', `Curia is ready: ${address}`]
  if (demonstration)
    lines.push('This is the demonstration senate. Open the address and choose who to be: one click, no password.')
  if (app.accessCode) lines.push(`From other machines it asks for this access code: ${app.accessCode}`)
  if (setUpCode)
    lines.push(`Nobody has an account yet. Open ${address}/set-up and enter this code, which works once: ${setUpCode}`)
  if (mode === 'start') lines.push('Stop it with Ctrl+C. Everything is kept for the next start.')
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function closeOnSignal(app: App, log: Log): void {
  let closing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      const late = setTimeout(() => process.exit(1), 10_000)
      app
        .close()
        .then(() => process.exit(0))
        .catch((error) => {
          log.error({ err: error }, 'Curia did not close cleanly')
          process.exit(1)
        })
        .finally(() => clearTimeout(late))
    })
  }
}
