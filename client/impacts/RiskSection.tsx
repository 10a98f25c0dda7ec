import type { Claim } from '../../shared/impacts/impact.ts'
import { consequenceNames, likelihoodMeanings, likelihoodNames } from '../../shared/impacts/risk.ts'
import { consequenceMeanings, riskDomainNames } from '../../shared/impacts/risk-domains.ts'
import { Facts } from '../ui/Facts.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { RiskMatrix } from './RiskMatrix.tsx'

/** What could go wrong, how bad and how likely; what is done about it, and by whom. */
export function RiskSection({ claim }: { claim: Claim }) {
  const { effect, riskStatement, riskDomain, consequence, likelihood, mitigation, mitigationOwnerSeatId } = claim
  const isAdverse = effect === 'adverse'
  if (!isAdverse && !riskStatement && !mitigation) return null
  return (
    <Section title={isAdverse ? 'Risk' : 'What it means'}>
      <div className="stack">
        {riskStatement ? <p className="impact-prose">{sentence(riskStatement)}</p> : null}
        {isAdverse && consequence === null ? <p className="soft">Nobody has scored this risk yet.</p> : null}
        <RiskMatrix claim={claim} />
        <Facts
          facts={[
            { name: 'Domain', value: riskDomain ? riskDomainNames[riskDomain] : null },
            {
              name: 'Consequence',
              value: consequence ? (
                <>
                  {consequence} {consequenceNames[consequence]}
                  {riskDomain ? <span className="soft">: {consequenceMeanings[riskDomain][consequence]}</span> : null}
                </>
              ) : null,
            },
            {
              name: 'Likelihood',
              value: likelihood ? (
                <>
                  {likelihood} {likelihoodNames[likelihood]}
                  <span className="soft">: {likelihoodMeanings[likelihood].frequency}</span>
                </>
              ) : null,
            },
            { name: isAdverse ? 'Mitigation' : 'Follow-up', value: mitigation },
            { name: 'Seen to by', value: mitigationOwnerSeatId ? <PersonName seatId={mitigationOwnerSeatId} /> : null },
          ]}
        />
      </div>
    </Section>
  )
}

/** Risk statements are often written without their full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
