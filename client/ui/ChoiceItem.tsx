import type { ReactNode } from 'react'

export interface Choice<Value extends string> {
  value: Value
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** What is asked further once this is chosen. */
  more?: ReactNode
}

interface ChoiceItemProps {
  type: 'radio' | 'checkbox'
  /** The id of the field: the first choice bears it, so that an error summary can link to it. */
  field: string
  isFirst: boolean
  choice: Choice<string>
  isChosen: boolean
  onChange(): void
}

/** One choice of a few: its button, its label and hint, and what is asked further once it is chosen. */
export function ChoiceItem({ type, field, isFirst, choice, isChosen, onChange }: ChoiceItemProps) {
  const { value, label, hint, disabled, more } = choice
  const id = isFirst ? field : `${field}-${value}`
  const block = type === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes'
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={field}
        type={type}
        value={value}
        checked={isChosen}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-item-hint`}
        onChange={onChange}
      />
      <label className={`nhsuk-label ${block}__label`} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className={`nhsuk-hint ${block}__hint`} id={`${id}-item-hint`}>
          {hint}
        </div>
      )}
      {isChosen && more !== undefined && <div className="choice-more">{more}</div>}
    </div>
  )
}
