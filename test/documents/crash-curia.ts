import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gone, type Victim } from './crash.ts'

/** Two members and the chair write; the vice chair comes afterwards to look. */
const people = ['per-01', 'per-08', 'per-07', 'per-02']

/** The whole of Curia as `npm start` runs it, with the demonstration's senate and its open document. */
export async function wholeCuria(): Promise<Victim & { forget(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'curia-crash-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const cookies = new Map<number, string>()
  let child: ChildProcess | undefined

  async function cookieOf(n: number): Promise<string> {
    const known = cookies.get(n)
    if (known) return known
    const response = await fetch(`${url}/api/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: people[n] }),
    })
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    cookies.set(n, cookie)
    return cookie
  }

  return {
    documentId: 'doc-14',
    identity: async (n) => ({ headers: { cookie: await cookieOf(n), origin: url } }),
    async start() {
      child = spawn(process.execPath, ['server/main.ts', 'start'], {
        env: { ...process.env, PORT: String(port), CURIA_DATA: folder, CURIA_LOG: 'silent', DATABASE_URL: '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await ready(child)
      return { process: child, url: url.replace('http', 'ws').concat('/collab') }
    },
    async forget() {
      child?.kill('SIGKILL')
      if (child) await gone(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(child: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (said.includes('Curia is ready')) return
  }
  throw new Error(`The server ended before it answered: ${said}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
