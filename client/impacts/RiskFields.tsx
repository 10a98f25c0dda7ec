import type { OrganisationId } from '../../shared/ids.ts'
import { consequenceNames, levels, likelihoodMeanings, likelihoodNames } from '../../shared/impacts/risk.ts'
import {
  consequenceMeanings,
  type RiskDomain,
  riskDomainNames,
  riskDomains,
} from '../../shared/impacts/risk-domains.ts'
import type { CostPeriod } from '../../shared/impacts/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { organisationChoices } from '../ui/choices.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { LevelText } from './claim-draft.ts'
import type { ClaimFieldsProps } from './fields.ts'
import { Group } from './Group.tsx'
import { OwnerSelect } from './OwnerSelect.tsx'
import { ResidualFields } from './ResidualFields.tsx'

/** What could go wrong, scored on the matrix where it is adverse. */
export function RiskFields({ draft, change, errorOf }: ClaimFieldsProps) {
  const isAdverse = draft.effect === 'adverse'
  const { riskDomain } = draft
  return (
    <Group title={isAdverse ? 'The risk' : 'What it means'}>
      <TextArea
        id="impact-riskStatement"
        label={isAdverse ? 'What could go wrong' : 'What it means for people'}
        optional
        hint={isAdverse ? 'If the home ward is full, then people wait in a hospital bed for care at home.' : undefined}
        rows={2}
        maxLength={1000}
        value={draft.riskStatement}
        onChange={(riskStatement) => change({ riskStatement })}
      />
      <Select<RiskDomain>
        id="impact-riskDomain"
        label="Domain"
        optional
        hint={isAdverse ? 'The worst that applies.' : undefined}
        empty="No particular domain"
        value={riskDomain}
        options={riskDomains.map((domain) => ({ value: domain, label: riskDomainNames[domain] }))}
        onChange={(chosen) => change({ riskDomain: chosen })}
      />
      {isAdverse ? (
        <div className="field-pair">
          <Select<LevelText & string>
            id="impact-consequence"
            label="Consequence"
            optional
            empty="Not scored yet"
            value={draft.consequence}
            options={levels.map((level) => ({
              value: `${level}`,
              label: `${level} ${consequenceNames[level]}${riskDomain ? `: ${consequenceMeanings[riskDomain][level]}` : ''}`,
            }))}
            onChange={(consequence) => change({ consequence })}
            error={errorOf('impact-consequence')}
          />
          <Select<LevelText & string>
            id="impact-likelihood"
            label="Likelihood"
            optional
            empty="Not scored yet"
            value={draft.likelihood}
            options={levels.map((level) => ({
              value: `${level}`,
              label: `${level} ${likelihoodNames[level]}: ${likelihoodMeanings[level].frequency}`,
            }))}
            onChange={(likelihood) => change({ likelihood })}
            error={errorOf('impact-likelihood')}
          />
        </div>
      ) : null}
    </Group>
  )
}

/** What could be done about it. */
export function MitigationFields({ draft, change, errorOf }: ClaimFieldsProps) {
  const { senate } = useSenate()
  const showsLeft =
    draft.effect === 'adverse' &&
    draft.mitigation.trim() !== '' &&
    (senate.uses.includes('residualScores') || draft.residualConsequence !== '')
  return (
    <Group title={draft.effect === 'adverse' ? 'What can be done about it' : 'Follow-up'}>
      <TextArea
        id="impact-mitigation"
        label={draft.effect === 'adverse' ? 'Mitigation' : 'What should be watched'}
        optional
        rows={2}
        maxLength={2000}
        value={draft.mitigation}
        onChange={(mitigation) => change({ mitigation })}
        error={errorOf('impact-mitigation')}
      />
      {draft.mitigation.trim() === '' && draft.mitigationOwnerSeatId === '' ? null : (
        <OwnerSelect
          id="impact-mitigationOwnerSeatId"
          optional
          value={draft.mitigationOwnerSeatId}
          onChange={(mitigationOwnerSeatId) => change({ mitigationOwnerSeatId })}
          error={errorOf('impact-mitigationOwnerSeatId')}
        />
      )}
      {showsLeft ? (
        <ResidualFields
          prefix="impact-residual"
          consequence={draft.residualConsequence}
          likelihood={draft.residualLikelihood}
          onConsequence={(residualConsequence) => change({ residualConsequence })}
          onLikelihood={(residualLikelihood) => change({ residualLikelihood })}
          error={errorOf('impact-residualLikelihood') ?? errorOf('impact-residualConsequence')}
        />
      ) : null}
    </Group>
  )
}

const periods: { value: CostPeriod; label: string }[] = [
  { value: 'once', label: 'Once' },
  { value: 'week', label: 'A week' },
  { value: 'month', label: 'A month' },
  { value: 'year', label: 'A year' },
]

/** What it costs, and who pays. */
export function CostFields({ draft, change, errorOf }: ClaimFieldsProps) {
  const { organisations } = useSenate()
  return (
    <Group title="What it costs">
      <div className="field-pair">
        <NumberField
          id="impact-costAmount"
          label="Cost in pounds"
          optional
          width={10}
          value={draft.costAmount}
          onChange={(costAmount) => change({ costAmount })}
          error={errorOf('impact-costAmount') ?? errorOf('impact-cost')}
        />
        <Select<CostPeriod>
          id="impact-costPer"
          label="How often"
          value={draft.costPer}
          options={periods}
          onChange={(costPer) => change({ costPer: costPer || 'year' })}
        />
      </div>
      <Select<OrganisationId>
        id="impact-payerOrganisationId"
        label="Who pays"
        optional
        empty="Not agreed"
        value={draft.payerOrganisationId}
        options={organisationChoices(organisations)}
        onChange={(payerOrganisationId) => change({ payerOrganisationId })}
        error={errorOf('impact-payerOrganisationId')}
      />
    </Group>
  )
}
