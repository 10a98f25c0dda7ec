import { Link } from 'react-router'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { riskOf } from '../../shared/impacts/risk.ts'
import { type ImpactState, impactStateNames } from '../../shared/impacts/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { RiskTag } from '../ui/RiskTag.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { ShortList } from './ShortList.tsx'

interface ImpactsOfProps {
  challengeId: string
  impacts: ChallengeAnswer['impacts']
}

/** Who would feel it: the impacts of a challenge. */
export function ImpactsOf({ challengeId, impacts }: ImpactsOfProps) {
  const { senateId } = useSenate()
  return (
    <ShortList
      title="Impacts"
      items={impacts}
      itemKey={(impact) => impact.id}
      empty="Nobody has said yet who will feel this."
      action={<Link to={`/senates/${senateId}/impacts?challenge=${challengeId}`}>See them in the register</Link>}
      row={(impact) => (
        <p>
          <Link to={`/senates/${senateId}/impacts/${impact.id}`}>{impact.ref}</Link>{' '}
          <OrganisationChip id={impact.fromOrganisationId} /> on <OrganisationChip id={impact.toOrganisationId} />{' '}
          {impact.consequence && impact.likelihood ? (
            <RiskTag {...riskOf(impact.consequence * impact.likelihood)} />
          ) : null}{' '}
          <StateTag tone={impact.state === 'contested' ? 'caution' : 'quiet'}>
            {impactStateNames[impact.state as ImpactState]}
          </StateTag>
        </p>
      )}
    />
  )
}
