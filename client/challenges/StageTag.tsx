import { type Stage, stageNames } from '../../shared/challenges/stages.ts'
import { StateTag } from '../ui/StateTag.tsx'

/** Where a challenge stands, in a word. */
export function StageTag({ stage }: { stage: Stage }) {
  const tone = stage === 'closed' || stage === 'stopped' ? 'quiet' : stage === 'decision' ? 'caution' : 'active'
  return <StateTag tone={tone}>{stageNames[stage]}</StateTag>
}
