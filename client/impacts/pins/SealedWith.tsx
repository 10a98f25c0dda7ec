import { useState } from 'react'
import { Link } from 'react-router'
import type { DecisionAnswer } from '../../../shared/decisions/answers.ts'
import { isSealed } from '../../../shared/decisions/states.ts'
import type { Pin } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { SealDialog } from './SealDialog.tsx'

/** Which decision a pin is, or will be, sealed with. Nothing for whoever may neither open one nor choose one. */
export function SealedWith({ pin }: { pin: Pin }) {
  const { senateId, may } = useSenate()
  const [isChoosing, setIsChoosing] = useState(false)
  const { decisionId, challengeId } = pin
  const answer = useAnswer<DecisionAnswer>(decisionId ? `/decisions/${decisionId}` : undefined, {
    follows: ['decision'],
  })
  const decision = decisionId ? answer.data?.state : undefined
  // Until the decision is there, nobody knows whether the pin may still leave it.
  const isLoose = decisionId === null || decision?.state === 'draft'
  const mayChoose = may('decision.edit', { challengeId })
  if (!decision && !mayChoose) return null
  return (
    <Section
      title="Sealed with"
      action={
        mayChoose && isLoose ? (
          <Button opensDialog size="small" variant="quiet" onPress={() => setIsChoosing(true)}>
            {decision ? 'Change the decision' : 'Put it on a decision'}
          </Button>
        ) : undefined
      }
    >
      {decision ? (
        <>
          <p>
            <Link to={`/senates/${senateId}/decisions/${decision.id}`}>{decision.ref}</Link>, {decision.content.title}
          </p>
          <p className="soft small">
            {isSealed(decision.state)
              ? 'It is part of the record of this decision, and stays there.'
              : decision.state === 'draft'
                ? 'It will be part of the record of this decision once that is ratified.'
                : 'This decision is no draft any more, so the pin stays with it. Pin the scenario again for another.'}
          </p>
        </>
      ) : decisionId === null ? (
        <p className="soft small">No decision yet. What a decision was taken with can be sealed with it.</p>
      ) : null}
      {isChoosing ? <SealDialog pin={pin} onClose={() => setIsChoosing(false)} /> : null}
    </Section>
  )
}
