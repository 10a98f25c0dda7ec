import { useState } from 'react'
import { mostText } from '../../../shared/impacts/scenarios/limits.ts'

interface SourceFieldProps {
  id: string
  /** Which number the source is of. */
  label: string
  source: string
  isEditable: boolean
  onChange(source: string): void
}

/** Where a number comes from. Sent when the field is left: half a sentence is no source. */
export function SourceField({ id, label, source, isEditable, onChange }: SourceFieldProps) {
  const [draft, setDraft] = useState<string>()
  if (!isEditable) return source === '' ? null : <p className="assumption__source">Source: {source}</p>
  function leave() {
    if (draft !== undefined && draft !== source) onChange(draft)
    setDraft(undefined)
  }
  return (
    <div className="source-field">
      <label htmlFor={id}>
        Source<span className="nhsuk-u-visually-hidden"> of {label}</span>
      </label>
      <input
        id={id}
        className="nhsuk-input"
        type="text"
        autoComplete="off"
        maxLength={mostText}
        value={draft ?? source}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
        }}
      />
    </div>
  )
}
