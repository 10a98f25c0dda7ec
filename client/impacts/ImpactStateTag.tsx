import { type ImpactState, impactStateNames } from '../../shared/impacts/states.ts'
import { StateTag, type Tone } from '../ui/StateTag.tsx'

const tones: Record<ImpactState, Tone> = {
  asserted: 'caution',
  agreed: 'good',
  contested: 'bad',
  cannotSayYet: 'caution',
  settled: 'active',
  mitigated: 'good',
  closed: 'quiet',
}

/** How far an impact has come. */
export function ImpactStateTag({ state }: { state: ImpactState }) {
  return <StateTag tone={tones[state]}>{impactStateNames[state]}</StateTag>
}
