import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  url: string
  /** What it printed when it started. */
  said(): string
  /** Ends the process without a warning, as a power cut would, and starts it again on the same data and port. */
  killAndRestart(): Promise<void>
  /** Resident memory, in MiB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** The real server as `npm start` or `npm run serve` runs it, on a free port with data of its own. */
export async function startServer(mode: 'start' | 'serve' = 'start'): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'curia-journey-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const forReal = { CURIA_URL: url, CURIA_SECRET: randomBytes(32).toString('base64') }
  const settings = {
    ...process.env,
    ...{ PORT: String(port), CURIA_DATA: data, CURIA_LOG: 'warn' },
    ...(mode === 'serve' && forReal),
  }
  let { child, said } = await start(mode, settings)
  return {
    url,
    said: () => said,
    async killAndRestart() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      ;({ child, said } = await start(mode, settings))
    },
    async memory() {
      const response = await fetch(`http://127.0.0.1:${port}/metrics`)
      const line = /^curia_process_resident_memory_bytes (\S+)/m.exec(await response.text())
      return Number(line?.[1]) / 1024 / 1024
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Starts and waits until it says that it is ready. */
async function start(mode: string, env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn('node', ['server/main.ts', mode], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      // The last line of what it says is empty.
      if (/Curia is ready.*\n\n$/s.test(said)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
  return { child, said }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
