import { mayTake, type Step } from '../../shared/decisions/move.ts'
import { Button } from '../ui/Button.tsx'
import { moveWords } from './move-words.ts'
import type { NextStepProps } from './next-step.ts'

/** Buttons for those of the steps that can be taken from here. */
export function Moves({ held: { state }, ask, steps }: NextStepProps & { steps: readonly Step[] }) {
  return steps
    .filter((step) => mayTake(step, state.state))
    .map((step) => (
      <Button
        opensDialog
        key={step}
        variant={step === 'reaffirmDecision' ? 'primary' : step === 'rescindDecision' ? 'secondary' : 'quiet'}
        onPress={() => ask(step)}
      >
        {moveWords[step].name}
      </Button>
    ))
}
