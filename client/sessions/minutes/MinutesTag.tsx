import { type MinutesState, minutesStateNames } from '../../../shared/sessions/minutes.ts'
import { StateTag } from '../../ui/StateTag.tsx'

const tones = { draft: 'quiet', unconfirmed: 'caution', corrected: 'caution', confirmed: 'good' } as const

/** Where minutes stand. */
export function MinutesTag({ state }: { state: MinutesState }) {
  return <StateTag tone={tones[state]}>{minutesStateNames[state]}</StateTag>
}
