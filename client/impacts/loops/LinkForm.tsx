import { useState } from 'react'
import type { Factor, Link } from '../../../shared/impacts/loops/content.ts'
import type { Sign } from '../../../shared/impacts/loops/graph.ts'
import { strengths } from '../../../shared/impacts/loops/path-effects.ts'
import { signWords, strengthNames } from '../../../shared/impacts/loops/words.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { draftOf, linkOf } from './link-draft.ts'

interface LinkFormProps {
  /** Before the ids of the fields: the form may stand twice on a page. */
  prefix: string
  label: string
  /** The one that is changed; left out, a new one. */
  link?: Link
  factors: readonly Factor[]
  links: readonly Link[]
  button: string
  onSave(link: Omit<Link, 'id'>): void
  onCancel?: () => void
}

/** "More of this leads to more, or fewer, of that": which two, how strongly, and after how long. */
export function LinkForm({ prefix, label, link, factors, links, button, onSave, onCancel }: LinkFormProps) {
  const [draft, setDraft] = useState(() => draftOf(link))
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const choices = factors.map(({ id, label: name }) => ({ value: id, label: name }))

  function submit() {
    const read = linkOf(draft, links, link)
    setErrors('errors' in read ? read.errors : [])
    if ('errors' in read) return
    onSave(read.link)
    // The next link often starts where this one ended.
    if (!link) setDraft({ ...draftOf(undefined), from: read.link.to })
  }

  return (
    <Form label={label} onSubmit={submit}>
      <div className="loops__pair">
        <Select
          id={`${prefix}-from`}
          label="More"
          empty="Choose a factor"
          value={draft.from}
          options={choices}
          onChange={(from) => set({ from })}
          error={errorOf('from')}
        />
        <Radios<Sign>
          id={`${prefix}-sign`}
          label="leads to"
          layout="inline"
          value={draft.sign}
          choices={[
            { value: '+', label: signWords['+'] },
            { value: '-', label: signWords['-'] },
            { value: '?', label: 'not known which' },
          ]}
          onChange={(sign) => set({ sign })}
        />
        <Select
          id={`${prefix}-to`}
          label="of which factor"
          empty="Choose a factor"
          value={draft.to}
          options={choices}
          onChange={(to) => set({ to })}
          error={errorOf('to')}
        />
      </div>
      <div className="loops__pair">
        <Select
          id={`${prefix}-strength`}
          label="How strongly"
          value={draft.strength}
          options={strengths.map((each) => ({ value: `${each}` as const, label: strengthNames[each] }))}
          onChange={(strength) => set({ strength: strength === '' ? '2' : strength })}
        />
        <NumberField
          id={`${prefix}-lag`}
          label="Felt after"
          suffix="weeks"
          width={3}
          value={draft.lagWeeks}
          onChange={(lagWeeks) => set({ lagWeeks })}
          error={errorOf('lag')}
        />
      </div>
      <FormEnd verb={button} size="small" variant={link ? 'primary' : 'secondary'} onCancel={onCancel} />
    </Form>
  )
}
