import { type Remote, releaseProxy } from 'comlink'
import { expect, test } from 'vitest'
import { type Banded, bandedKey, bandsOfCharts } from '../../../client/impacts/scenarios/runs/chart-bands.ts'
import { type Drawn, RunDesk } from '../../../client/impacts/scenarios/runs/run-desk.ts'
import { RunPool, type StartWorker, stagesFor } from '../../../client/impacts/scenarios/runs/run-pool.ts'
import type { RunWorker } from '../../../client/impacts/scenarios/runs/runs.worker.ts'
import { impactStatements } from '../../../shared/impacts/engine/impact-statements.ts'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { monteCarlo } from '../../../shared/impacts/engine/monte-carlo.ts'
import { compileFile } from '../../../shared/impacts/scenarios/compile-file.ts'

const file = (capacity: number): ModelFile => ({
  network: {
    services: [
      {
        id: 'ward',
        org: 'T',
        kind: 'places',
        capacity,
        externalPerDay: 9.9,
        startInService: 90,
        startQueue: 0,
        meanStayDays: 10,
        whenFull: 'queue',
      },
    ],
    routes: [],
  },
  changes: [{ id: 'c', target: 'ward', param: 'capacity', mode: 'add', amount: -10, fromDay: 0, toDay: 0 }],
  uncertainty: [{ target: 'ward', param: 'meanStayDays', low: 9, mode: 10, high: 11 }],
  ...{ horizonDays: 91, stepsPerDay: 1, runs: 300, seed: 1, chance: false },
})

/** What a worker is, in this thread: it answers later, as a worker does. */
const here: StartWorker = () => {
  const desk = new RunDesk()
  const later = <A extends unknown[], R>(method: (...given: A) => R) => {
    return async (...given: A) => {
      await new Promise((resolve) => setImmediate(resolve))
      return method(...given)
    }
  }
  const remote = {
    begin: later(desk.begin.bind(desk)),
    gather: later(desk.gather.bind(desk)),
    add: later(desk.add.bind(desk)),
    run: later(desk.run.bind(desk)),
    drawn: later(desk.drawn.bind(desk)),
    bands: later(desk.bands.bind(desk)),
    [releaseProxy]() {},
  }
  return { remote: remote as unknown as Remote<RunWorker>, end() {} }
}

const queue: Banded = { serviceId: 'ward', metric: 'queue', of: 'difference' }
const asked = { services: undefined, wanted: () => [queue] }

async function runsOf(pool: RunPool, model: ModelFile): Promise<Drawn[]> {
  const came: Drawn[] = []
  await pool.run(model, asked, {
    drawn: (drawn) => came.push(drawn),
    progress: () => {},
    failed(reason) {
      throw reason
    },
  })
  return came
}

test('runs come in stages: a few at once, then more, then as many as the scenario asks for', async () => {
  expect(stagesFor(1000)).toEqual([64, 256, 1000])
  expect(stagesFor(256)).toEqual([64, 256])
  expect(stagesFor(10)).toEqual([10])
  const came = await runsOf(new RunPool(here, 2), file(100))
  expect(came.map(({ runs }) => runs)).toEqual([64, 256, 300])
})

test('split over any number of workers, the runs are those of one, to the last bit', async () => {
  const compiled = compileFile(file(100))
  const whole = monteCarlo(compiled, { runs: 300, seed: 1, chance: false })
  for (const workers of [1, 2, 5]) {
    const came = await runsOf(new RunPool(here, workers), file(100))
    expect(came.at(-1)).toEqual({
      runs: 300,
      statements: impactStatements(whole, compiled),
      bands: bandsOfCharts(whole, [queue]),
    })
  }
})

test('an edit overtakes what is under way: of the model before, nothing more is told', async () => {
  const pool = new RunPool(here, 2)
  const told: string[] = []
  const run = (name: string, model: ModelFile) =>
    pool.run(model, asked, {
      drawn: ({ runs }) => told.push(`${name} ${runs}`),
      progress: () => {},
      failed: (reason) => told.push(`${name} ${String(reason)}`),
    })
  await Promise.all([run('first', file(100)), run('second', file(90)), run('third', file(80))])
  expect(told).toEqual(['third 64', 'third 256', 'third 300'])
})

test('what fails in a worker is told, and the next model runs all the same', async () => {
  const pool = new RunPool(here, 1)
  const failed: unknown[] = []
  const broken = { ...file(100), changes: [{ ...file(100).changes[0]!, target: 'nowhere' }] }
  await pool.run(broken, asked, { drawn: () => {}, progress: () => {}, failed: (reason) => failed.push(reason) })
  expect(failed).toHaveLength(1)
  expect((await runsOf(pool, file(100))).length).toBe(3)
})

test('a chart that is shown later has its bands from the runs that were told last, and before them none', async () => {
  const pool = new RunPool(here, 2)
  const level: Banded = { serviceId: 'ward', metric: 'occupancy', of: 'changed' }
  await expect(runsOf(pool, { ...file(100), runs: 10 })).resolves.toHaveLength(1)
  const whole = monteCarlo(compileFile(file(100)), { runs: 10, seed: 1, chance: false })
  expect(await pool.bands([level])).toEqual(bandsOfCharts(whole, [level]))
  expect([...(await pool.bands([queue])).keys()]).toEqual([bandedKey(queue)])
  expect(await pool.bands([{ ...level, serviceId: 'nowhere' }])).toEqual(new Map())

  const overtaken = pool.run(file(90), asked, { drawn() {}, progress() {}, failed() {} })
  expect(await pool.bands([level])).toEqual(new Map())
  pool.stop()
  await overtaken
})
