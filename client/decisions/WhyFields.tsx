import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import {
  type Evidence,
  type EvidenceStrength,
  evidenceStrengthNames,
  evidenceStrengths,
  type OptionConsidered,
} from '../../shared/decisions/content.ts'
import type { ImpactId, OptionId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { FieldsProps } from './DecisionFields.tsx'

type ChallengeOption = ChallengeAnswer['state']['options'][number]

interface WhyFieldsProps extends FieldsProps {
  options: readonly ChallengeOption[]
  /** What would land on organisations if this option were chosen. */
  impactsOf(optionId: OptionId): ImpactId[]
}

/** Why: the reasons, the options considered, the evidence, what follows and how it will be measured. */
export function WhyFields({ draft, set, options, impactsOf }: WhyFieldsProps) {
  return (
    <Section title="Why">
      <div className="form">
        <TextArea
          id="rationale"
          label="Why the senate decides this"
          hint="Needed before it is ratified. Say also why other options were set aside."
          rows={6}
          maxLength={8000}
          value={draft.rationale}
          onChange={(rationale) => set({ rationale })}
        />
        {options.length > 0 ? (
          <fieldset className="option-fields">
            <legend className="nhsuk-fieldset__legend">Options considered</legend>
            {options.map((option, n) => (
              <OptionFields
                key={option.id}
                n={n}
                option={option}
                value={draft.options.find((each) => each.optionId === option.id)}
                onChange={(next) => {
                  const others = draft.options.filter((each) => each.optionId !== option.id)
                  const landing = next?.outcome === 'chosen' ? impactsOf(option.id) : []
                  set({
                    options: next ? [...others, next] : others,
                    impactIds: [...new Set([...draft.impactIds, ...landing])],
                  })
                }}
              />
            ))}
          </fieldset>
        ) : null}
        <EvidenceFields value={draft.evidence} onChange={(evidence) => set({ evidence })} />
        <TextArea
          id="consequences"
          label="What follows from it"
          optional
          rows={3}
          maxLength={8000}
          value={draft.consequences}
          onChange={(consequences) => set({ consequences })}
        />
        <TextArea
          id="measures"
          label="Measures"
          hint="How anybody will know whether it worked. One on each line."
          optional
          rows={3}
          value={draft.measures}
          onChange={(measures) => set({ measures })}
        />
        <TextArea
          id="context"
          label="Context"
          optional
          rows={3}
          maxLength={8000}
          value={draft.context}
          onChange={(context) => set({ context })}
        />
      </div>
    </Section>
  )
}

interface OptionFieldsProps {
  n: number
  option: ChallengeOption
  value: OptionConsidered | undefined
  onChange(value: OptionConsidered | undefined): void
}

function OptionFields({ n, option, value, onChange }: OptionFieldsProps) {
  return (
    <div className="option-field">
      <Select<OptionConsidered['outcome']>
        id={`option-${n}`}
        label={option.name}
        value={value?.outcome ?? ''}
        empty="Not considered"
        options={[
          { value: 'chosen', label: 'Chosen' },
          { value: 'setAside', label: 'Set aside' },
        ]}
        onChange={(outcome) =>
          onChange(
            outcome ? { optionId: option.id, name: option.name, outcome, reason: value?.reason ?? null } : undefined,
          )
        }
      />
      {value ? (
        <TextField
          id={`option-${n}-why`}
          label="Why"
          optional
          value={value.reason ?? ''}
          onChange={(reason) => onChange({ ...value, reason })}
        />
      ) : null}
    </div>
  )
}

function EvidenceFields({ value, onChange }: { value: Evidence[]; onChange(value: Evidence[]): void }) {
  return (
    <fieldset className="option-fields">
      <legend className="nhsuk-fieldset__legend">Evidence</legend>
      {value.map((evidence, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of evidence is known by its place only
        <div className="evidence-field" key={n}>
          <TextField
            id={`evidence-${n}`}
            label={`Evidence ${n + 1}`}
            maxLength={2000}
            value={evidence.text}
            onChange={(text) => onChange(value.with(n, { ...evidence, text }))}
          />
          <TextField
            id={`evidence-${n}-source`}
            label="Source"
            optional
            maxLength={500}
            value={evidence.source ?? ''}
            onChange={(source) => onChange(value.with(n, { ...evidence, source }))}
          />
          <Select<EvidenceStrength>
            id={`evidence-${n}-strength`}
            label="Strength"
            value={evidence.strength ?? ''}
            empty="Not judged"
            options={evidenceStrengths.map((each) => ({ value: each, label: evidenceStrengthNames[each] }))}
            onChange={(strength) => onChange(value.with(n, { ...evidence, strength: strength || null }))}
          />
          <Button
            variant="quiet"
            size="small"
            label={`Remove evidence ${n + 1}`}
            onPress={() => onChange(value.toSpliced(n, 1))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        size="small"
        onPress={() => onChange([...value, { text: '', source: null, strength: null }])}
      >
        Add evidence
      </Button>
    </fieldset>
  )
}
