import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { ImpactMatrix } from '../impacts/shown.tsx'
import { Section } from '../ui/Section.tsx'

/** Who would feel it: the small matrix of a challenge's impacts. */
export function ImpactsOf({ challengeId, count }: { challengeId: string; count: number }) {
  const { senateId } = useSenate()
  return (
    <Section
      title="Impacts"
      count={count}
      action={<Link to={`/senates/${senateId}/impacts?challenge=${challengeId}`}>See all in the register</Link>}
    >
      <ImpactMatrix filter={{ challenge: challengeId }} empty="Nobody has said yet who will feel this" />
    </Section>
  )
}
