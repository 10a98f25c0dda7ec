import { formatNumber } from '../../../shared/format.ts'
import type { Progress } from './runs/useScenarioRuns.ts'

/** How many runs there are behind what is shown. Said where it stands, not read out at every step. */
export function RunProgress({ progress }: { progress: Progress }) {
  if (progress.state === 'none') return null
  return <p className="scenario-progress">{wordsOf(progress)}</p>
}

function wordsOf(progress: Exclude<Progress, { state: 'none' }>): string {
  switch (progress.state) {
    case 'running':
      return `Running with drawn values: ${formatNumber(progress.done)} of ${formatNumber(progress.wanted)} runs`
    case 'done':
      return `Ranges are of ${formatNumber(progress.runs)} runs`
    case 'failed':
      return 'The runs with drawn values could not be done. Change something, or load the page again.'
    default:
      return progress satisfies never
  }
}
