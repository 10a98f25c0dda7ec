import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface OptionFieldsProps {
  options: readonly string[]
  error: { field: string; message: string } | undefined
  onChange(options: readonly string[]): void
}

/** What is chosen between: one line each, with a further one when the last is used. */
export function OptionFields({ options, error, onChange }: OptionFieldsProps) {
  const change = (at: number, text: string) => onChange(options.map((one, n) => (n === at ? text : one)))
  return (
    <fieldset className="choice-list">
      <legend>Options to choose between</legend>
      {options.map((text, n) => {
        const id = `option-${n}`
        return (
          <TextField
            key={id}
            id={id}
            label={`Option ${n + 1}`}
            maxLength={500}
            value={text}
            onChange={(next) => change(n, next)}
            error={error?.field === id ? error.message : undefined}
          />
        )
      })}
      {options.length < 20 ? (
        <Button variant="quiet" size="small" type="button" onPress={() => onChange([...options, ''])}>
          Add an option
        </Button>
      ) : null}
    </fieldset>
  )
}
