import { type Remote, releaseProxy, transfer, wrap } from 'comlink'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { Banded, BandsOfCharts } from './chart-bands.ts'
import type { Drawn } from './run-desk.ts'
import type { RunWorker } from './runs.worker.ts'

/** After so many runs something is shown: roughly first, then better. */
const stages = [64, 256, 1000]
/** So many runs at a time: after each, whoever has been overtaken by an edit stops. */
const atOnce = 32

interface Asked {
  /** Whose numbers are kept; all of them where it is undefined. */
  services: readonly string[] | undefined
  /** What bands are wanted of when something is told: the charts that are shown then. */
  wanted(): readonly Banded[]
}

interface Told {
  drawn(drawn: Drawn): void
  progress(done: number, wanted: number): void
  failed(reason: unknown): void
}

/** Where the workers are; in tests they are in the same thread. */
export type StartWorker = () => { remote: Remote<RunWorker>; end(): void }

/**
 * The workers that run a model many times. The first gathers what all of them do, so that nothing large passes through
 * the page before it is wanted. A new model overtakes the one before: what is under way for that one comes to nothing.
 */
export class RunPool {
  readonly #workers: ReturnType<StartWorker>[]
  #generation = 0

  constructor(start: StartWorker = startWorker, count = Math.max(1, (navigator.hardwareConcurrency || 2) - 1)) {
    this.#workers = Array.from({ length: count }, start)
  }

  /** Runs a model in stages, and tells what each came to, unless another has overtaken it by then. */
  async run(file: ModelFile, { services, wanted }: Asked, told: Told): Promise<void> {
    const generation = ++this.#generation
    const isOvertaken = () => generation !== this.#generation
    try {
      await Promise.all(this.#workers.map(({ remote }) => remote.begin(file, services)))
      let done = 0
      for (const stage of stagesFor(file.runs)) {
        await this.#fill(done, stage, {
          isOvertaken,
          ran(runs) {
            done += runs
            told.progress(done, file.runs)
          },
        })
        if (isOvertaken()) return
        const drawn = await this.#first.drawn(wanted())
        if (isOvertaken()) return
        told.drawn(drawn)
      }
    } catch (reason) {
      if (!isOvertaken()) told.failed(reason)
    }
  }

  /** Bands of what was told last; none before there was anything. */
  async bands(wanted: readonly Banded[]): Promise<BandsOfCharts> {
    return this.#first.bands(wanted)
  }

  /** What is under way comes to nothing. */
  stop(): void {
    this.#generation++
  }

  end(): void {
    this.stop()
    for (const { remote, end } of this.#workers) {
      remote[releaseProxy]()
      end()
    }
  }

  get #first(): Remote<RunWorker> {
    const [first] = this.#workers
    if (!first) throw new Error('There is always one worker.')
    return first.remote
  }

  /** All workers take the next few runs in turn until the stage is full. */
  async #fill(from: number, to: number, { isOvertaken, ran }: { isOvertaken(): boolean; ran(runs: number): void }) {
    let next = from
    const work = async ({ remote }: ReturnType<StartWorker>) => {
      while (next < to && !isOvertaken()) {
        const start = next
        const runs = Math.min(atOnce, to - start)
        next += runs
        if (remote === this.#first) await remote.gather(start, runs)
        else {
          const part = await remote.run(start, runs)
          if (isOvertaken()) return
          await this.#first.add(
            transfer(part, [...new Set([part.baseline.buffer, part.changed.buffer])] as Transferable[]),
          )
        }
        if (!isOvertaken()) ran(runs)
      }
    }
    await Promise.all(this.#workers.map(work))
  }
}

/** The stages up to the number of runs that is wanted. */
export function stagesFor(runs: number): number[] {
  return [...stages.filter((stage) => stage < runs), runs]
}

function startWorker() {
  const worker = new Worker(new URL('./runs.worker.ts', import.meta.url), { type: 'module' })
  return { remote: wrap<RunWorker>(worker), end: () => worker.terminate() }
}
