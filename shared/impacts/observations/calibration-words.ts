import { plural } from '../../format.ts'
import { type Calibration, enough } from './calibration.ts'

/** What the forecasts of a senate have been worth, in sentences; few are called few. */
export function calibrationWords({ observed, ranged, inOuter, inInner, bias }: Calibration): string[] {
  if (observed === 0) return ['No forecast has been observed yet. Enter what happened on the page of an impact.']
  const outer = `${inOuter} of ${ranged} observed figures fell inside the range that was given; 9 of 10 should.`
  const inner = `${inInner} of ${ranged} fell inside its middle half; 5 of 10 should.`
  return [
    ...(ranged > 0 ? [outer, inner] : []),
    ...(bias === null ? [] : [biasWords(bias)]),
    ...(observed < enough
      ? [
          `${plural(observed, 'forecast has', 'forecasts have')} been observed. That is too few to say how good they are.`,
        ]
      : []),
  ]
}

/** `Typically 12% more happened than was said.` */
export function biasWords(bias: number): string {
  const percent = Math.round(Math.abs(bias) * 100)
  if (bias < -1) return 'Typically things went the other way from what was said.'
  if (percent === 0) return 'Typically what happened is what was said.'
  return `Typically ${percent}% ${bias > 0 ? 'more' : 'less'} happened than was said.`
}
