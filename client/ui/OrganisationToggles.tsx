import { useId } from 'react'
import type { OrganisationId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from './OrganisationChip.tsx'

interface OrganisationTogglesProps {
  label: string
  value: readonly OrganisationId[]
  onChange(value: OrganisationId[]): void
  id?: string
  hint?: string
}

/** Any of the organisations that are there now, as chips to tick. */
export function OrganisationToggles({ label, value, onChange, id, hint }: OrganisationTogglesProps) {
  const { organisations } = useSenate()
  const ownId = useId()
  const base = id ?? ownId
  const there = organisations.filter((organisation) => !organisation.activeTo || value.includes(organisation.id))
  return (
    <fieldset className="org-toggles" aria-describedby={hint ? `${base}-hint` : undefined}>
      <legend className="nhsuk-fieldset__legend">{label}</legend>
      {hint ? (
        <div className="nhsuk-hint" id={`${base}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className="org-toggles__all">
        {there.map((organisation, n) => {
          const isChosen = value.includes(organisation.id)
          const inputId = n === 0 ? base : `${base}-${organisation.id}`
          return (
            <label className="org-toggle" key={organisation.id} htmlFor={inputId}>
              <input
                type="checkbox"
                id={inputId}
                checked={isChosen}
                onChange={() =>
                  onChange(isChosen ? value.filter((each) => each !== organisation.id) : [...value, organisation.id])
                }
              />
              <OrganisationChip id={organisation.id} />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
