import * as z from 'zod'
import { id } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { Claim } from '../impact.ts'
import { type Band, bandOf } from './band.ts'

const range = z.strictObject({ p5: z.number(), p25: z.number(), p75: z.number(), p95: z.number() })

/** What an impact said when a figure was entered beside it: which version of the impact, and which pinned result. */
export const predictedSchema = z.strictObject({
  p50: z.number(),
  range: range.nullable(),
  version: z.int(),
  /** Where modelled figures came from, with the engine's digest of every number that came out. */
  pin: z.strictObject({ id: id<'pin'>(), resultDigest: z.string() }).nullable(),
})
export type Predicted = z.infer<typeof predictedSchema>

/** What is kept with a figure that is entered now, so that no later word of the impact changes what it is measured by. */
export function predictedBy(
  claim: Pick<Claim, 'magnitude' | 'low' | 'high'>,
  source: Pick<Predicted, 'version' | 'pin'>,
): Predicted {
  return { ...bandOf(claim), ...source }
}

/**
 * What a figure is measured by: the prediction that was kept with it. Figures from before any was kept are measured by
 * what the impact says now; null where the impact is counted in another unit by now, so that nothing can be told.
 */
export function predictedBeside(
  { predicted, unit }: { predicted: Predicted | null; unit: ServiceUnit },
  claim: Pick<Claim, 'magnitude' | 'low' | 'high' | 'unit'>,
): Band | null {
  if (predicted) return predicted
  return unit === claim.unit ? bandOf(claim) : null
}
