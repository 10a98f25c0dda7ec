import { type Choice, ChoiceItem } from './ChoiceItem.tsx'
import { FieldGroup } from './Field.tsx'
import type { FieldProps } from './field-props.ts'

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
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            type="radio"
            field={field.id}
            isFirst={index === 0}
            choice={choice}
            isChosen={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
