import { useState } from 'react'
import type { ChallengeId, DecisionId } from '../../../shared/ids.ts'
import type { GatesAnswer } from '../../../shared/impacts/gates/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { OneGate } from './OneGate.tsx'
import { SetGateForm } from './SetGateForm.tsx'

interface GatesSectionProps {
  challengeId: ChallengeId
  /** Only the gates of this decision, and new ones are put on it. */
  decisionId?: DecisionId
}

/** What must hold before steps go ahead: where each test stands, and when it is forecast to hold. */
export function GatesSection({ challengeId, decisionId }: GatesSectionProps) {
  const { may } = useSenate()
  const [isSetting, setIsSetting] = useState(false)
  const answer = useAnswer<GatesAnswer>(
    `/challenges/${challengeId}/gates${decisionId ? `?decision=${decisionId}` : ''}`,
    { follows: ['gate', 'document', 'decision', 'challenge'] },
  )
  const mayEdit = may('gate.set', { challengeId }) && answer.data?.takesMore === true
  const items = answer.data?.items ?? []
  if (items.length === 0 && !mayEdit) return null
  return (
    <Section
      title="Capacity gates"
      count={items.length || undefined}
      action={
        mayEdit && !isSetting ? (
          <Button size="small" variant="quiet" onPress={() => setIsSetting(true)}>
            Set a gate
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {isSetting ? (
          <SetGateForm challengeId={challengeId} decisionId={decisionId ?? null} onClose={() => setIsSetting(false)} />
        ) : null}
        {items.length === 0 && !isSetting ? (
          <p className="soft small">
            A gate says what must hold before a step goes ahead, such as free beds for 4 weeks.
          </p>
        ) : null}
        <ul className="rows">
          {items.map((gate) => (
            <OneGate key={gate.id} gate={gate} pin={answer.data?.pin ?? null} />
          ))}
        </ul>
      </div>
    </Section>
  )
}
