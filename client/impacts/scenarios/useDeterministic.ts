import { useMemo } from 'react'
import type { Compiled } from '../../../shared/impacts/engine/compile-network.ts'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { ModelRefusal, type Problem } from '../../../shared/impacts/engine/problems.ts'
import { type Run, simulatePair } from '../../../shared/impacts/engine/simulate.ts'
import { compileAnew } from '../../../shared/impacts/scenarios/compile-file.ts'

/** One run with every number at its likely value, with the changes and without them; or why there is none. */
export type Deterministic =
  | { kind: 'run'; compiled: Compiled; changed: Run; baseline: Run }
  | { kind: 'refused'; problems: readonly Problem[] }

/** The lines of a scenario, at once: both runs take a few milliseconds even for a large network. */
export function useDeterministic(file: ModelFile | undefined): Deterministic | undefined {
  return useMemo(() => file && runOnce(file), [file])
}

function runOnce(file: ModelFile): Deterministic {
  try {
    const compiled = compileAnew(file)
    return { kind: 'run', compiled, ...simulatePair(compiled) }
  } catch (error) {
    if (error instanceof ModelRefusal) return { kind: 'refused', problems: error.problems }
    throw error
  }
}
