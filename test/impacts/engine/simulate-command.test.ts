import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelResult } from '../../../shared/impacts/engine/run-model.ts'

// The real command line as a process of its own: no senate, no database.

const cli = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curia-simulate-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function simulate(input: string, ...args: string[]) {
  const child = spawn(process.execPath, [cli, 'simulate', ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
}

const model = {
  network: {
    services: [
      {
        id: 'ward',
        org: 'T',
        kind: 'places',
        capacity: 100,
        externalPerDay: 8,
        startInService: 80,
        startQueue: 0,
        meanStayDays: 10,
        whenFull: 'queue',
      },
      {
        id: 'rehab',
        org: 'C',
        kind: 'places',
        capacity: 60,
        externalPerDay: 0,
        startInService: 40,
        meanStayDays: 12,
        whenFull: 'queue',
      },
    ],
    routes: [{ from: 'ward', to: 'rehab', fraction: 0.5, delayDays: 0, whenTargetFull: 'block' }],
  },
  changes: [{ target: 'ward', param: 'capacity', mode: 'add', amount: -20, fromDay: 0, toDay: 42 }],
  uncertainty: [{ target: 'ward', param: 'meanStayDays', low: 9, mode: 10, high: 12 }],
  horizonDays: 364,
  stepsPerDay: 1,
  runs: 64,
  seed: 1,
  chance: false,
}

test('a model from a file or from standard input prints the same JSON, in days and weeks', async () => {
  const file = join(folder, 'model.json')
  await writeFile(file, JSON.stringify(model))
  const named = await simulate('', file)
  const sent = await simulate(JSON.stringify(model))
  expect([named.code, named.err, sent.out]).toEqual([0, '', named.out])
  const result = JSON.parse(named.out) as ModelResult
  expect(result.days).toHaveLength(365)
  expect(result.inService.ward).toHaveLength(365)
  expect(result.inService.ward![0]).toBe(80)
  expect(result.baseline!.occupancy.ward!.at(-1)).toBeCloseTo(80, 8)
  expect(result.inTransit).toEqual(new Array(365).fill(0))
  expect(result.bands!.days).toEqual(Array.from({ length: 53 }, (_, week) => week * 7))
  expect(result.bands!.queue.ward!.p95).toHaveLength(53)
  expect(result.sensitivity![0]).toMatchObject({ input: 'ward.meanStayDays', service: 'ward', metric: 'queue' })
  expect(result.statements![0]).toMatchObject({ serviceId: 'ward', metric: 'queue', week: 52 })
  expect(result.diagnostics).toMatchObject({ pressureRules: [], warnings: [] })
})

test('a result is reproduced by --check, and one that was altered is not', async () => {
  const { out } = await simulate(JSON.stringify(model), '-')
  const same = await simulate(out, '--check')
  expect([same.code, same.out]).toEqual([0, expect.stringContaining('reproduced to the last bit')])
  const altered = await simulate(out.replace('"amount":-20', '"amount":-21'), '--check')
  expect([altered.code, altered.out]).toEqual([2, expect.stringContaining('The result differs')])
  const result = JSON.parse(out) as ModelResult
  const other = await simulate(JSON.stringify({ ...result, engine: '0.9.0', digest: '0' }), '--check')
  expect([other.code, other.out]).toEqual([2, expect.stringContaining('by engine 0.9.0')])
})

test('a model that cannot be run prints nothing, and says everything that is wrong by path', async () => {
  const wrong = { ...model, seed: -1, changes: [{ ...model.changes[0], target: 'nowhere' }] }
  const { code, out, err } = await simulate(JSON.stringify(wrong))
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('/changes/0/target: There is no service or route nowhere.')
  expect(err).toContain('/seed: The seed is negative: -1.')
})
