import { type ImpactState, impactStateNames } from '../../shared/impacts/states.ts'
import { StateTag } from '../ui/StateTag.tsx'
import { impactTones } from '../ui/state-tones.ts'

/** How far an impact has come. */
export function ImpactStateTag({ state }: { state: ImpactState }) {
  return <StateTag tone={impactTones[state]}>{impactStateNames[state]}</StateTag>
}
