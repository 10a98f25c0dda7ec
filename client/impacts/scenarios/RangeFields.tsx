import type { RangeDraft } from './range-draft.ts'

interface RangeFieldsProps {
  id: string
  /** What the three numbers are about. */
  label: string
  draft: RangeDraft
  suffix: string
  error: string | undefined
  disabled: boolean
  onType(part: keyof RangeDraft, text: string): void
  onLeave?(): void
}

const parts = [
  { name: 'low', label: 'Low' },
  { name: 'likely', label: 'Likely' },
  { name: 'high', label: 'High' },
] as const

/** Low, likely and high side by side, as text fields. */
export function RangeFields({ id, label, draft, suffix, error, disabled, onType, onLeave }: RangeFieldsProps) {
  return (
    <fieldset className="range-fields" disabled={disabled} onBlur={onLeave}>
      <legend className="nhsuk-u-visually-hidden">{label}</legend>
      {parts.map(({ name, label: part }) => (
        <label key={name} className="range-fields__field">
          <span className="range-fields__label">{part}</span>
          <input
            className={`nhsuk-input range-fields__input${error === undefined ? '' : ' nhsuk-input--error'}`}
            id={name === 'low' ? id : `${id}-${name}`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={draft[name]}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => onType(name, event.currentTarget.value)}
          />
        </label>
      ))}
      <span className="range-fields__unit">{suffix}</span>
      {error === undefined ? null : (
        <span className="nhsuk-error-message range-fields__error" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
    </fieldset>
  )
}
