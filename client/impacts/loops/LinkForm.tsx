import { useState } from 'react'
import type { Came } from '../../../shared/impacts/edit-record.ts'
import type { Link, LoopMap } from '../../../shared/impacts/loops/content.ts'
import type { Sign } from '../../../shared/impacts/loops/graph.ts'
import { strengths } from '../../../shared/impacts/loops/path-effects.ts'
import { signWords, strengthNames } from '../../../shared/impacts/loops/words.ts'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { goneWords } from '../edited-fields.ts'
import { draftOf, linkOf } from './link-draft.ts'

interface LinkFormProps {
  /** Before the ids of the fields: the form may stand twice on a page. */
  prefix: string
  label: string
  /** The one that is changed; left out, a new one. */
  link?: Link
  map: LoopMap
  button: string
  /** Says whether the link is still there to be set. */
  onSave(link: Omit<Link, 'id'>): Came
  onCancel?: () => void
}

/** "More of this leads to more, or fewer, of that": which two, how strongly, and after how long. */
export function LinkForm({ prefix, label, link, map, button, onSave, onCancel }: LinkFormProps) {
  const [draft, setDraft] = useState(() => draftOf(link))
  const [errors, setErrors] = useState<FieldError[]>([])
  const { errors: gone, tries, isFine } = useFaults()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const choices = map.factors.map(({ id, label: name }) => ({ value: id, label: name }))

  function submit() {
    const read = linkOf(draft, map, link)
    setErrors('errors' in read ? read.errors : [])
    if ('errors' in read) return
    const came = onSave(read.link)
    isFine(came === 'gone' ? [{ field: `${prefix}-from`, message: goneWords('link') }] : [])
    // The next link often starts where this one ended.
    if (!link) setDraft({ ...draftOf(undefined), from: read.link.to })
  }

  return (
    <Form label={label} onSubmit={submit}>
      <ErrorSummary key={tries} errors={gone} />
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
