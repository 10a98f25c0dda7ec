import { useNavigate } from 'react-router'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { estimateChange } from '../../shared/impacts/scenarios/with-estimate.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'

/** What the counter-estimate would change for everybody: a copy of the scenario with it, beside the scenario itself. */
export function TryInTheModel({ impact: { state, named } }: { impact: ShownImpact }) {
  const { senateId, may } = useSenate()
  const navigate = useNavigate()
  const { send, sending, refusal } = useCommand()
  const { claim, ref, id, challengeId } = state
  const change = estimateChange(state, named.to)
  if (!claim.scenario || !change || !may('document.create', { challengeId })) return null
  const { documentId } = claim.scenario

  async function tryIt() {
    const { result } = await send('createDocument', challengeId, {
      ...{ kind: 'scenario', title: `${ref} with ${named.to}'s estimate`, copyOf: documentId, withEstimateOf: id },
    })
    await navigate(`/senates/${senateId}/scenarios/${documentId}/compare/${String(result.id)}`)
  }

  return (
    <Section title="Try it in the model">
      <p>
        {named.to}'s estimate goes into a copy of the scenario as one more change: {change.text}. The two then stand
        side by side.
      </p>
      <Button variant="secondary" busy={sending} onPress={() => void tryIt().catch(() => {})}>
        Try {named.to}'s estimate
      </Button>
      {refusal ? <ProblemNote problem={refusal} /> : null}
    </Section>
  )
}
