import type { Confidence, Direction, Effect, Source } from '../../shared/impacts/states.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { EstimateFields } from './EstimateFields.tsx'
import type { ClaimFieldsProps } from './fields.ts'
import { Group } from './Group.tsx'

/** For better or worse, more or less, by how much, from when and for how long. */
export function HowMuchFields({ draft, change, errorOf }: ClaimFieldsProps) {
  return (
    <Group title="How much">
      <Radios<Effect>
        id="impact-effect"
        label="Effect on those who feel it"
        layout="inline"
        value={draft.effect || undefined}
        onChange={(effect) => change({ effect })}
        error={errorOf('impact-effect')}
        choices={[
          { value: 'adverse', label: 'Adverse' },
          { value: 'beneficial', label: 'Beneficial' },
          { value: 'neutral', label: 'Neutral' },
        ]}
      />
      <Radios<Direction>
        id="impact-direction"
        label="What it does"
        layout="inline"
        value={draft.direction || undefined}
        onChange={(direction) => change({ direction })}
        error={errorOf('impact-direction')}
        choices={[
          { value: 'increase', label: 'Adds to it' },
          { value: 'decrease', label: 'Takes away from it' },
        ]}
      />
      <EstimateFields prefix="impact" draft={draft} onChange={change} errorOf={errorOf} />
      <div className="field-pair">
        <NumberField
          id="impact-lagWeeks"
          label="Felt within"
          optional
          hint="0 for at once."
          suffix="weeks"
          width={4}
          value={draft.lagWeeks}
          onChange={(lagWeeks) => change({ lagWeeks })}
          error={errorOf('impact-lagWeeks')}
        />
        <NumberField
          id="impact-durationWeeks"
          label="Lasts for"
          optional
          hint="Leave empty if it lasts."
          suffix="weeks"
          width={4}
          value={draft.durationWeeks}
          onChange={(durationWeeks) => change({ durationWeeks })}
          error={errorOf('impact-durationWeeks')}
        />
      </div>
      <TextArea
        id="impact-basis"
        label="How you come to the figure"
        hint="Show the working, so that anybody can do it again: 6 admissions a week x 14 days / 7 = 12 beds."
        maxLength={2000}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        error={errorOf('impact-basis')}
      />
    </Group>
  )
}

/** How sure, and where the figure comes from. */
export function HowSureFields({ draft, change, errorOf }: ClaimFieldsProps) {
  return (
    <Group title="How sure">
      <Radios<Confidence>
        id="impact-confidence"
        label="Confidence"
        layout="inline"
        value={draft.confidence || undefined}
        onChange={(confidence) => change({ confidence })}
        error={errorOf('impact-confidence')}
        choices={[
          { value: 'low', label: 'Low' },
          { value: 'medium', label: 'Medium' },
          { value: 'high', label: 'High' },
        ]}
      />
      <Radios<Source>
        id="impact-source"
        label="The figure was"
        layout="inline"
        value={draft.source}
        onChange={(source) => change({ source })}
        choices={[
          { value: 'stated', label: 'Stated by people' },
          { value: 'modelled', label: 'Taken out of a model' },
        ]}
      />
    </Group>
  )
}
