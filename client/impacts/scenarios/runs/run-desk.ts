import type { Compiled } from '../../../../shared/impacts/engine/compile-network.ts'
import { type ImpactStatement, impactStatements } from '../../../../shared/impacts/engine/impact-statements.ts'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { mergeSamples, monteCarlo } from '../../../../shared/impacts/engine/monte-carlo.ts'
import type { Samples } from '../../../../shared/impacts/engine/samples.ts'
import { compileFile } from '../../../../shared/impacts/scenarios/compile-file.ts'
import { type Banded, type BandsOfCharts, bandsOfCharts } from './chart-bands.ts'

/** What so many runs came to. Their numbers, some tens of megabytes, stay where they were reckoned. */
export interface Drawn {
  runs: number
  statements: ImpactStatement[]
  bands: BandsOfCharts
}

/** Runs of one model after another, as one worker does them: begun anew with every edit. */
export class RunDesk {
  #model: { compiled: Compiled; file: ModelFile; services: readonly string[] | undefined } | undefined
  #parts: Samples[] = []
  /** All parts as one, as they were last told. */
  #samples: Samples | undefined

  /** @param services whose numbers are kept; all of them where it is undefined */
  begin(file: ModelFile, services: readonly string[] | undefined): void {
    this.#parts = []
    this.#samples = undefined
    this.#model = { compiled: compileFile(file), file, services }
  }

  /** So many runs, for whoever gathers them. */
  run(from: number, runs: number): Samples {
    const { compiled, file, services } = this.#open
    const { seed, chance } = file
    return monteCarlo(compiled, { from, runs, seed, chance, ...(services && { keep: { services } }) })
  }

  /** So many runs, gathered here. */
  gather(from: number, runs: number): void {
    this.#parts.push(this.run(from, runs))
  }

  /** Runs that another worker did. */
  add(part: Samples): void {
    this.#parts.push(part)
  }

  /** What all that has been gathered comes to. The numbers stay here, for more to come. */
  drawn(wanted: readonly Banded[]): Drawn {
    const samples = mergeSamples(this.#parts)
    this.#parts = [samples]
    this.#samples = samples
    return {
      runs: samples.runs,
      statements: impactStatements(samples, this.#open.compiled),
      bands: bandsOfCharts(samples, wanted),
    }
  }

  /** Bands of what was told last, for charts that are shown since; none before there was anything. */
  bands(wanted: readonly Banded[]): BandsOfCharts {
    return this.#samples ? bandsOfCharts(this.#samples, wanted) : new Map()
  }

  get #open() {
    if (!this.#model) throw new Error('There is no model yet: begin with one.')
    return this.#model
  }
}
