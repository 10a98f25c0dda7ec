import { useEffect, useState } from 'react'
import { plural } from '../../shared/format.ts'
import type { ImpactsAnswer } from '../../shared/impacts/answers.ts'
import { bandNames, bands } from '../../shared/impacts/risk.ts'
import { effectNames, effects, impactStateNames, impactStates } from '../../shared/impacts/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { organisationChoices } from '../ui/choices.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useSettled } from '../ui/useSettled.ts'
import type { RegisterFilter } from './register.ts'

interface RegisterFiltersProps {
  filter: RegisterFilter
  onChange(filter: RegisterFilter): void
  /** What the register counted, for the numbers beside the choices. */
  counted: Pick<ImpactsAnswer, 'counts' | 'challenges'> | undefined
  /** The by-organisation way chooses its organisation itself. */
  withOrganisations: boolean
}

/** Ways to narrow the register down: beside it on a desk, folded away above it else. */
export function RegisterFilters(props: RegisterFiltersProps) {
  const many = Object.values(props.filter).filter(Boolean).length
  return (
    <search className="facets" aria-label="Filters">
      <details className="facets__fold">
        <summary>{many > 0 ? `Filters, ${plural(many, 'filter')} on` : 'Filters'}</summary>
        <div className="facets__body">
          <Fields {...props} prefix="folded" many={many} />
        </div>
      </details>
      <div className="facets__beside impact-filters">
        <Fields {...props} prefix="filter" many={many} />
      </div>
    </search>
  )
}

function Fields({
  filter,
  onChange,
  counted,
  withOrganisations,
  prefix,
  many,
}: RegisterFiltersProps & { prefix: string; many: number }) {
  const { organisations } = useSenate()
  const set = (changed: { [Key in keyof RegisterFilter]?: RegisterFilter[Key] | '' | undefined }) => {
    const entries = Object.entries({ ...filter, ...changed }).filter(([, value]) => value)
    onChange(Object.fromEntries(entries) as RegisterFilter)
  }
  const bodies: { value: string; label: string }[] = organisationChoices(organisations)
  const states = impactStates.map((state) => ({
    value: state,
    label: counted ? `${impactStateNames[state]} (${counted.counts[state]})` : impactStateNames[state],
  }))
  return (
    <>
      <WordsField id={`${prefix}-q`} value={filter.q ?? ''} onSettled={(q) => set({ q })} />
      <Select
        id={`${prefix}-challenge`}
        label="Challenge"
        empty="Every challenge"
        value={filter.challenge ?? ''}
        options={(counted?.challenges ?? []).map(({ id, ref, title, count }) => ({
          value: id as string,
          label: `${ref}: ${title} (${count})`,
        }))}
        onChange={(challenge) => set({ challenge })}
      />
      <Select
        id={`${prefix}-state`}
        label="State"
        empty="Not closed"
        value={filter.state ?? ''}
        options={[...states, { value: 'all', label: 'Every state' }]}
        onChange={(state) => set({ state })}
      />
      <Select
        id={`${prefix}-band`}
        label="Risk"
        empty="Any"
        value={filter.band ?? ''}
        options={[
          ...bands.toReversed().map((band) => ({ value: band, label: bandNames[band] })),
          { value: 'notScored', label: 'Not scored yet' },
        ]}
        onChange={(band) => set({ band })}
      />
      <Select
        id={`${prefix}-effect`}
        label="Effect"
        empty="Any"
        value={filter.effect ?? ''}
        options={effects.map((effect) => ({ value: effect, label: effectNames[effect] }))}
        onChange={(effect) => set({ effect })}
      />
      {withOrganisations ? (
        <>
          <Select
            id={`${prefix}-from`}
            label="From"
            empty="Every organisation"
            value={filter.from ?? ''}
            options={bodies}
            onChange={(from) => set({ from })}
          />
          <Select
            id={`${prefix}-to`}
            label="On"
            empty="Every organisation"
            value={filter.to ?? ''}
            options={bodies}
            onChange={(to) => set({ to })}
          />
        </>
      ) : null}
      {many > 0 ? (
        <button type="button" className="quiet-button quiet-button--small" onClick={() => onChange({})}>
          Clear all filters
        </button>
      ) : null}
    </>
  )
}

/** Words to look for: the address follows once somebody has stopped typing. */
function WordsField({ id, value, onSettled }: { id: string; value: string; onSettled(value: string): void }) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const settled = useSettled(typed, 300)
  // The address changed elsewhere: by Back, or by the link of a colleague.
  if (value !== known) {
    setKnown(value)
    if (value !== settled.trim()) setTyped(value)
  }
  useEffect(() => {
    if (settled === typed && settled.trim() !== value) onSettled(settled.trim())
  }, [settled, typed, value, onSettled])
  return <TextField id={id} label="Search impacts" type="search" maxLength={200} value={typed} onChange={setTyped} />
}
