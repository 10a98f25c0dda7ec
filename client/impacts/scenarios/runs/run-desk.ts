import type { Compiled } from '../../../../shared/impacts/engine/compile-network.ts'
import { type ImpactStatement, impactStatements } from '../../../../shared/impacts/engine/impact-statements.ts'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { mergeSamples, monteCarlo } from '../../../../shared/impacts/engine/monte-carlo.ts'
import type { Samples } from '../../../../shared/impacts/engine/samples.ts'
import { compileFile } from '../../../../shared/impacts/scenarios/compile-file.ts'

/** What so many runs came to. */
export interface Drawn {
  samples: Samples
  statements: ImpactStatement[]
}

/** Runs of one model after another, as one worker does them: begun anew with every edit. */
export class RunDesk {
  #model: { compiled: Compiled; file: ModelFile; services: readonly string[] | undefined } | undefined
  #parts: Samples[] = []

  /** @param services whose numbers are kept; all of them where it is undefined */
  begin(file: ModelFile, services: readonly string[] | undefined): void {
    this.#parts = []
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

  /** All that has been gathered, as one. The numbers stay here too, for more to come. */
  drawn(): Drawn {
    const samples = mergeSamples(this.#parts)
    return { samples, statements: impactStatements(samples, this.#open.compiled) }
  }

  get #open() {
    if (!this.#model) throw new Error('There is no model yet: begin with one.')
    return this.#model
  }
}
