import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { holdDatabase, paper, until } from './host-support.ts'
import { inSync, join, type StockClient, type Where } from './stock-client.ts'

// Kills a server while three clients write, again and again, and counts what a colleague had seen or what had been
// acknowledged and is gone after the restart. `node test/documents/crash.ts 50` prints the counts for the bare host.

/** A server that can be killed and started again on the same data. */
export interface Victim {
  /** Starts it, and resolves when it answers: with its process, and where its documents are. */
  start(): Promise<{ process: ChildProcess; url: string }>
  documentId: string
  /** Keeps its database from being written, so that updates are on their way for sure; gives the release. */
  hold?(): () => void
  /** What the browser of writer 0, 1, 2 and of the reader 3 sends along. */
  identity(n: number): Promise<Pick<Where, 'headers' | 'params'>>
}

export interface Toll {
  rounds: number
  written: number
  /** Updates that another client had seen, or that had been acknowledged, when the server was killed. */
  promised: number
  lost: number
  /** Milliseconds from the start of a new process until a fresh client had everything: the longest. */
  slowestReturnMs: number
}

interface Writer {
  client: StockClient
  written: string[]
  acknowledged: Set<string>
}

/** Kills the server `rounds` times in the middle of writing. */
export async function killAndCount(victim: Victim, rounds: number): Promise<Toll> {
  const toll: Toll = { rounds, written: 0, promised: 0, lost: 0, slowestReturnMs: 0 }
  const docs: StockClient['doc'][] = []
  let server = await victim.start()
  // Whatever goes wrong here, no server stays behind: its owner forgets the victim, and this serves where nobody can.
  process.once('exit', () => server.process.kill('SIGKILL'))
  for (let round = 0; round < rounds; round++) {
    const writers = await Promise.all([0, 1, 2].map((n) => enter(victim, server.url, n, docs[n])))
    for (const [n, { client }] of writers.entries()) docs[n] = client.doc
    const stop = writers.map((writer, n) => keepWriting(writer, `${round}.${n}`))
    const count = () => writers.reduce((sum, { written }) => sum + written.length, 0)
    // Each round dies at another moment, every second one while nothing can be committed.
    const enough = 30 + Math.random() * 120
    await until(() => count() >= enough)
    const letGo = round % 2 === 1 ? victim.hold?.() : undefined
    if (letGo) await until(() => count() >= enough + 30)
    server.process.kill('SIGKILL')
    for (const halt of stop) halt()
    // Nobody may come back before it has been counted: they would bring what the server has lost. But what it had sent
    // before it died has been seen.
    for (const { client } of writers) client.provider.shouldReconnect = () => false
    await gone(server.process)
    await until(() => writers.every(({ client }) => !client.provider.wsconnected))
    for (const { client } of writers) client.leave()
    letGo?.()

    const promised = new Set(writers.flatMap(({ acknowledged }) => [...acknowledged]))
    for (const { client } of writers) {
      for (const other of writers) {
        if (other.client === client) continue
        const seen = new Set(client.text().split('\n'))
        for (const word of other.written) if (seen.has(word)) promised.add(word)
      }
    }
    toll.written += count()
    toll.promised += promised.size
    const at = performance.now()
    server = await victim.start()
    const kept = await readBack(victim, server.url)
    toll.slowestReturnMs = Math.max(toll.slowestReturnMs, performance.now() - at)
    toll.lost += [...promised].filter((word) => !kept.has(word)).length
  }
  server.process.kill('SIGKILL')
  await gone(server.process)
  return toll
}

/** What somebody who was not there finds, before any of the writers is back. */
async function readBack(victim: Victim, url: string): Promise<Set<string>> {
  const reader = await inSync(join({ ...(await where(victim, url, 3)) }))
  const kept = new Set(reader.text().split('\n'))
  reader.leave()
  return kept
}

async function where(victim: Victim, url: string, n: number): Promise<Where> {
  return { url, documentId: victim.documentId, ...(await victim.identity(n)) }
}

async function enter(victim: Victim, url: string, n: number, doc?: StockClient['doc']): Promise<Writer> {
  const client = join({ ...(await where(victim, url, n)), ...(doc && { doc }) })
  return { client: await inSync(client), written: [], acknowledged: new Set() }
}

/** Writes one word after the other, and asks now and then whether they are saved. Gives how to stop it. */
function keepWriting({ client, written, acknowledged }: Writer, prefix: string): () => void {
  const timer = setInterval(() => {
    const word = `${prefix}.${written.length}`
    client.write(word)
    written.push(word)
    if (written.length % 3 > 0) return
    const covered = [...written]
    void client.saved().then(() => {
      for (const one of covered) acknowledged.add(one)
    })
  }, 4)
  return () => clearInterval(timer)
}

/** Resolves when a process has ended. */
export async function gone(process: ChildProcess): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit')
}

/** The host by itself, without the app around it. */
export async function bareHost(): Promise<Victim & { forget(): Promise<void> }> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'curia-crash-'))
  let child: ChildProcess | undefined
  const script = fileURLToPath(new URL('./crash-server.ts', import.meta.url))
  return {
    documentId: paper,
    identity: async (n) => ({ params: { as: ['ada', 'mary', 'grace', 'reader'][n] ?? 'nobody' } }),
    async start() {
      const started = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      child = started
      for await (const url of createInterface({ input: started.stdout })) return { process: started, url }
      throw new Error('The server ended before it answered.')
    },
    hold: () => holdDatabase(folder),
    async forget() {
      child?.kill('SIGKILL')
      if (child) await gone(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const victim = await bareHost()
  const toll = await killAndCount(victim, Number(process.argv[2] ?? 50))
  await victim.forget()
  process.stdout.write(`${JSON.stringify(toll)}\n`)
  process.exit(toll.lost === 0 ? 0 : 1)
}
