import type { ReactNode } from 'react'
import { formatNumber, plural } from '../../shared/format.ts'

export interface FacetGroup {
  /** The name in the address. */
  key: string
  title: string
  options: readonly { value: string; label: ReactNode; count: number }[]
}

export type Chosen = Readonly<Record<string, readonly string[]>>

interface FacetsProps {
  groups: readonly FacetGroup[]
  chosen: Chosen
  onChange(chosen: Chosen): void
  /** Further ways to narrow down that are not lists: a range of dates. */
  children?: ReactNode
}

/** Ways to narrow a list down, each with how many it would leave. Beside the list on a desk, folded away above it else. */
export function Facets({ groups, chosen, onChange, children }: FacetsProps) {
  const count = Object.values(chosen).reduce((sum, values) => sum + values.length, 0)
  const body = (idPrefix: string) => (
    <>
      {groups.map((group) => (
        <fieldset className="facets__group" key={group.key}>
          <legend className="facets__title">{group.title}</legend>
          {group.options.map((option) => {
            const values = chosen[group.key] ?? []
            const isChosen = values.includes(option.value)
            const id = `${idPrefix}-${group.key}-${option.value}`
            return (
              <div className="facets__option" key={option.value}>
                <input
                  type="checkbox"
                  id={id}
                  checked={isChosen}
                  onChange={() => {
                    const next = isChosen ? values.filter((each) => each !== option.value) : [...values, option.value]
                    onChange({ ...chosen, [group.key]: next })
                  }}
                />
                <label htmlFor={id}>
                  <span>{option.label}</span>
                  <span className="facets__count">
                    {formatNumber(option.count)}
                    <span className="nhsuk-u-visually-hidden"> found</span>
                  </span>
                </label>
              </div>
            )
          })}
        </fieldset>
      ))}
      {children}
      {count > 0 && (
        <button type="button" className="quiet-button quiet-button--small" onClick={() => onChange({})}>
          Clear all filters
        </button>
      )}
    </>
  )
  return (
    <search className="facets" aria-label="Filters">
      <details className="facets__fold">
        <summary>{count > 0 ? `Filters, ${plural(count, 'filter')} on` : 'Filters'}</summary>
        <div className="facets__body">{body('facet-folded')}</div>
      </details>
      <div className="facets__beside">{body('facet')}</div>
    </search>
  )
}
