import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { aroundOf, type Mark } from '../../shared/sessions/replay-marks.ts'

/** In seconds. */
const steps: Record<string, number> = {
  ...{ ArrowLeft: -10, ArrowDown: -10, ArrowRight: 10, ArrowUp: 10, PageDown: -60, PageUp: 60 },
}

/** What of a key that was pressed counts. */
interface Pressed {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** Where a key on the playhead leads to; undefined for those that are the browser's: Alt with an arrow goes back. */
export function keyed(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Pressed,
  moment: string,
  marks: readonly Mark[],
  { from, until }: Pick<SessionReplay, 'from' | 'until'>,
): string | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (key === 'Home') return from
  if (key === 'End') return until
  const step = steps[key]
  if (step === undefined) return undefined
  if (!shiftKey) return new Date(Date.parse(moment) + step * 1000).toISOString()
  const { before, after } = aroundOf(marks, moment)
  return (step < 0 ? before : after)?.at ?? (step < 0 ? from : until)
}
