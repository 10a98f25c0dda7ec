import { FieldGroup } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import type { Choice } from './Radios.tsx'

interface CheckboxesProps<Value extends string> extends FieldProps {
  value: readonly NoInfer<Value>[]
  onChange(value: NoInfer<Value>[]): void
  choices: readonly Choice<Value>[]
  size?: 'normal' | 'small'
}

/** Any number of a few. */
export function Checkboxes<Value extends string>({
  value,
  onChange,
  choices,
  size = 'small',
  ...field
}: CheckboxesProps<Value>) {
  return (
    <FieldGroup {...field}>
      <div className={`nhsuk-checkboxes${size === 'small' ? ' nhsuk-checkboxes--small' : ''}`}>
        {choices.map((choice, index) => {
          const id = index === 0 ? field.id : `${field.id}-${choice.value}`
          const isChosen = value.includes(choice.value)
          return (
            <div className="nhsuk-checkboxes__item" key={choice.value}>
              <input
                className="nhsuk-checkboxes__input"
                id={id}
                name={field.id}
                type="checkbox"
                value={choice.value}
                checked={isChosen}
                disabled={choice.disabled}
                aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
                onChange={() =>
                  onChange(isChosen ? value.filter((each) => each !== choice.value) : [...value, choice.value])
                }
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint !== undefined && (
                <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-item-hint`}>
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
