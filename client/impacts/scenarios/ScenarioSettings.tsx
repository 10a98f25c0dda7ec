import { useState } from 'react'
import type * as Y from 'yjs'
import type { ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { setSettings } from '../../../shared/impacts/scenarios/write-scenario.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { When } from '../../ui/When.tsx'
import { type StartDraft, shownStart, typedStart } from './start-draft.ts'

interface ScenarioSettingsProps {
  doc: Y.Doc
  content: ScenarioContent
  /** The pressure rules of the model, in words. */
  rules: readonly string[]
  isEditable: boolean
}

const horizons = [
  { value: '182', label: '26 weeks' },
  { value: '364', label: '52 weeks' },
  { value: '728', label: '2 years' },
] as const

/** What holds for the whole scenario: when it starts, how far it looks, and whether services answer to pressure. */
export function ScenarioSettings({ doc, content, rules, isEditable }: ScenarioSettingsProps) {
  if (!isEditable) return <Settled content={content} rules={rules} />
  const known = horizons.some(({ value }) => value === String(content.horizonDays))
  const others = known ? [] : [{ value: String(content.horizonDays), label: `${content.horizonDays} days` }]
  return (
    <Section title="What holds for all of it">
      <StartDate doc={doc} startsOn={content.startsOn} />
      <Select
        id="scenario-horizon"
        label="Look ahead"
        value={String(content.horizonDays)}
        options={[...horizons, ...others]}
        onChange={(days) => setSettings(doc, { horizonDays: Number(days) })}
      />
      <Radios
        id="scenario-coping"
        label="When services fill up"
        value={content.coping}
        choices={[
          {
            value: 'on',
            label: 'They adapt: the pressure rule is in force',
            ...(rules.length > 0 ? { more: <Rules rules={rules} /> } : {}),
          },
          { value: 'off', label: 'They go on as usual: no pressure rule' },
        ]}
        onChange={(coping) => setSettings(doc, { coping })}
      />
      <Checkbox
        id="scenario-chance"
        label="Let chance play: people arrive and leave unevenly"
        hint="Without it, a service that is not quite full shows no queue."
        value={content.chance}
        onChange={(chance) => setSettings(doc, { chance })}
      />
    </Section>
  )
}

function Rules({ rules }: { rules: readonly string[] }) {
  return (
    <ul className="small">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  )
}

function StartDate({ doc, startsOn }: { doc: Y.Doc; startsOn: string | null }) {
  const [draft, setDraft] = useState<StartDraft>()
  const shown = shownStart(draft, startsOn)
  const isWrong = typedStart(shown, startsOn).kind === 'unfinished' && shown.year.length >= 4
  return (
    <DateField
      id="scenario-start"
      label="Day 0 is"
      optional
      value={shown}
      error={isWrong ? 'Enter a day of the calendar' : undefined}
      onChange={(parts) => {
        const typed = typedStart(parts, startsOn)
        if (typed.kind === 'said') setSettings(doc, { startsOn: typed.startsOn })
        setDraft(typed.kind === 'said' ? undefined : typed.draft)
      }}
    />
  )
}

function Settled({ content, rules }: { content: ScenarioContent; rules: readonly string[] }) {
  return (
    <Section title="What holds for all of it">
      <Facts
        facts={[
          { name: 'Day 0 is', value: content.startsOn ? <When at={content.startsOn} as="date" /> : 'Not said yet' },
          { name: 'Looks ahead', value: `${Math.round(content.horizonDays / 7)} weeks` },
          { name: 'Pressure rule', value: content.coping === 'on' ? <Rules rules={rules} /> : 'None in force' },
          { name: 'Chance', value: content.chance ? 'Plays' : 'Left out' },
        ]}
      />
    </Section>
  )
}
