import type { ReactNode } from 'react'
import { FieldGroup } from './Field.tsx'
import type { FieldProps } from './field-props.ts'

export interface Choice<Value extends string> {
  value: Value
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** What is asked further once this is chosen. */
  more?: ReactNode
}

interface RadiosProps<Value extends string> extends FieldProps {
  value: NoInfer<Value> | undefined
  onChange(value: NoInfer<Value>): void
  choices: readonly Choice<Value>[]
  /** Small by default, side by side where there are two or three short ones. */
  layout?: 'stacked' | 'inline'
  size?: 'normal' | 'small'
}

/** One of a few. */
export function Radios<Value extends string>({
  value,
  onChange,
  choices,
  layout = 'stacked',
  size = 'small',
  ...field
}: RadiosProps<Value>) {
  const inline = layout === 'inline' ? ' nhsuk-radios--inline' : ''
  return (
    <FieldGroup {...field}>
      <div className={`nhsuk-radios${size === 'small' ? ' nhsuk-radios--small' : ''}${inline}`}>
        {choices.map((choice, index) => {
          const id = index === 0 ? field.id : `${field.id}-${choice.value}`
          const isChosen = choice.value === value
          return (
            <div className="nhsuk-radios__item" key={choice.value}>
              <input
                className="nhsuk-radios__input"
                id={id}
                name={field.id}
                type="radio"
                value={choice.value}
                checked={isChosen}
                disabled={choice.disabled}
                aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
                onChange={() => onChange(choice.value)}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint !== undefined && (
                <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-item-hint`}>
                  {choice.hint}
                </div>
              )}
              {isChosen && choice.more !== undefined && <div className="choice-more">{choice.more}</div>}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
