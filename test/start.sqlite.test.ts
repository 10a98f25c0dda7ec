import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The server as people start it: a process of its own, with the demonstration in it.

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curia-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts it, runs what is to be seen of it, and stops it. */
async function started<T>(env: Record<string, string>, look: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ['server/main.ts', 'start'], {
    env: { ...process.env, PORT: '0', CURIA_DATA: join(folder, 'data'), CURIA_LOG: 'silent', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    return await look(await addressOf(child))
  } finally {
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const [, port] = /Curia is ready: http:\/\/localhost:(\d+)/.exec(said) ?? []
    if (port) return `http://127.0.0.1:${port}`
  }
  throw new Error(`The server ended before it answered: ${said}`)
}

const memoryOf = async (url: string) => {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^curia_process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]) / 2 ** 20
}

test('a server that has just started holds less than 280 MiB, the first time and the second', async () => {
  expect(await started({}, memoryOf)).toBeLessThan(280)
  expect(await started({}, memoryOf)).toBeLessThan(280)
}, 60_000)

test('it starts all the same where nothing compiled can be kept', async () => {
  await writeFile(join(folder, 'a-file'), '')
  const answer = await started({ NODE_COMPILE_CACHE: join(folder, 'a-file', 'compiled') }, (url) =>
    fetch(`${url}/readyz`),
  )
  expect(answer.status).toBe(200)
}, 60_000)
