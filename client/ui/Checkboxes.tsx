import { type Choice, ChoiceItem } from './ChoiceItem.tsx'
import { FieldGroup } from './Field.tsx'
import type { FieldProps } from './field-props.ts'

interface CheckboxesProps<Value extends string> extends FieldProps {
  value: readonly NoInfer<Value>[]
  onChange(value: NoInfer<Value>[]): void
  choices: readonly Choice<Value>[]
}

/** Any number of a few. */
export function Checkboxes<Value extends string>({ value, onChange, choices, ...field }: CheckboxesProps<Value>) {
  return (
    <FieldGroup {...field}>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        {choices.map((choice, index) => {
          const isChosen = value.includes(choice.value)
          return (
            <ChoiceItem
              key={choice.value}
              type="checkbox"
              field={field.id}
              isFirst={index === 0}
              choice={choice}
              isChosen={isChosen}
              onChange={() =>
                onChange(isChosen ? value.filter((each) => each !== choice.value) : [...value, choice.value])
              }
            />
          )
        })}
      </div>
    </FieldGroup>
  )
}
