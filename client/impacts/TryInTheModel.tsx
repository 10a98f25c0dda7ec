import { Link, useNavigate } from 'react-router'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import type { ScenarioSource } from '../../shared/impacts/scenario-source.ts'
import { estimateChange, isInOtherUnit } from '../../shared/impacts/scenarios/with-estimate.ts'
import { type ServiceUnit, serviceUnitNames, serviceUnits } from '../../shared/members/service-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'

/** What the counter-estimate would change for everybody: a copy of the scenario with it, beside the scenario itself. */
export function TryInTheModel({ impact }: { impact: ShownImpact }) {
  const { may, service } = useSenate()
  const { state, named } = impact
  const { scenario } = state.claim
  const registered = service(scenario?.serviceId)?.unit
  const unit = serviceUnits.find((each) => each === registered)
  if (!scenario || !unit || !may('document.create', { challengeId: state.challengeId })) return null
  const change = estimateChange(state, { code: named.to, unit })
  if (change) return <Try {...{ impact, scenario, change }} />
  return isInOtherUnit(state, unit) ? <ByHand {...{ impact, scenario, unit }} /> : null
}

interface TriedProps {
  impact: ShownImpact
  scenario: ScenarioSource
}

function Try({ impact: { state, named }, scenario, change }: TriedProps & { change: { text: string } }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const { send, sending, refusal } = useCommand()
  const { ref, id, challengeId } = state
  const { documentId } = scenario

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

function ByHand({ impact: { state, named }, scenario, unit }: TriedProps & { unit: ServiceUnit }) {
  const { senateId } = useSenate()
  return (
    <Section title="Try it in the model">
      <p>
        {named.to}'s estimate is in {serviceUnitNames[state.claim.unit]}, and the capacity of the service is counted in{' '}
        {serviceUnitNames[unit]}. One is no amount of the other, so it is not put into the scenario for you. Copy{' '}
        <Link to={`/senates/${senateId}/scenarios/${scenario.documentId}`}>the scenario</Link> and change what is behind
        the difference.
      </p>
    </Section>
  )
}
