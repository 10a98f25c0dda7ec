import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface SourceFieldProps {
  value: string
  onChange(value: string): void
  errors: readonly FieldError[]
}

/** Where a number comes from: asked with every number. */
export function SourceField({ value, onChange, errors }: SourceFieldProps) {
  return (
    <TextField
      id="source"
      label="Where does it come from?"
      hint="For example: ward returns of March, or our judgement in the workshop"
      maxLength={300}
      value={value}
      onChange={onChange}
      error={errors.find(({ field }) => field === 'source')?.message}
    />
  )
}
