import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  url: string
  /** Ends the process without a warning, as a power cut would, and starts it again on the same data and port. */
  killAndRestart(): Promise<void>
  /** Resident memory, in MiB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** The real server as `npm start` runs it, on a free port with data of its own. */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'curia-journey-'))
  const port = await freePort()
  const settings = { ...process.env, PORT: String(port), CURIA_DATA: data, CURIA_LOG: 'warn', ...env }
  let child = await start(settings)
  return {
    url: `http://localhost:${port}`,
    async killAndRestart() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      child = await start(settings)
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
async function start(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn('node', ['server/main.ts', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Curia is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
  return child
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
