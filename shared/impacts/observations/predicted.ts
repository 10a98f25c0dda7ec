import * as z from 'zod'
import { id } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { Claim } from '../impact.ts'
import { type Band, bandOf } from './band.ts'

const range = z.strictObject({ p5: z.number(), p25: z.number(), p75: z.number(), p95: z.number() })

/** What an impact said on the day of which a figure was measured, as it is kept with the figure. */
export const predictedSchema = z.strictObject({
  p50: z.number(),
  range: range.nullable(),
  /** The day on which it was said; after the day of the measurement, it is hindsight. */
  saidOn: z.iso.date(),
  /** Which version of the impact said so. */
  version: z.int(),
  /** Where modelled figures came from, with the engine's digest of every number that came out. */
  pin: z.strictObject({ id: id<'pin'>(), resultDigest: z.string() }).nullable(),
})
export type Predicted = z.infer<typeof predictedSchema>

type Figures = Pick<Claim, 'magnitude' | 'low' | 'high'>

/** What the figures of a claim predict. */
export function predictedBy(claim: Figures, source: Pick<Predicted, 'saidOn' | 'version' | 'pin'>): Predicted {
  return { ...bandOf(claim), ...source }
}

/**
 * What a figure of this day is measured by, of everything that the impact has said, oldest first: what it said on that
 * day. No later word of the impact changes that. What was first said afterwards is all there is where nothing was said
 * before.
 */
export function predictedOn(said: readonly Predicted[], observedOn: string): Predicted | undefined {
  return said.findLast(({ saidOn }) => saidOn <= observedOn) ?? said[0]
}

/** A figure that was measured, with what was kept of the prediction: null where it was entered before any was kept. */
interface Measured {
  predicted: Predicted | null
  unit: ServiceUnit
  observedOn: string
}

/** Whether what a figure is compared with was said only after it was measured: then nothing was forecast. */
export function isHindsight({ predicted, observedOn }: Pick<Measured, 'predicted' | 'observedOn'>): boolean {
  return predicted !== null && predicted.saidOn > observedOn
}

/**
 * What a figure is measured by: the prediction that was kept with it. Figures from before any was kept are measured by
 * what the impact says now; null where the impact is counted in another unit by now, so that nothing can be told.
 */
export function predictedBeside(
  { predicted, unit }: Pick<Measured, 'predicted' | 'unit'>,
  claim: Figures & Pick<Claim, 'unit'>,
): Band | null {
  if (predicted) return predicted
  return unit === claim.unit ? bandOf(claim) : null
}
