import { type ReactNode, useState } from 'react'
import { useCommand } from '../../connection/useCommand.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useFaults } from '../../ui/useFaults.ts'

export interface Asked {
  /** The field of the command that the words go into. */
  field: string
  label: string
  hint?: string
  /** Said when it is left empty. */
  missing: string
  rows?: number
}

interface WordsDialogProps {
  title: string
  verb: string
  asked: readonly Asked[]
  command: { type: string; target: string; body?: object }
  children?: ReactNode
  onClose(): void
}

/** Asks for a few words and sends them with a command. Nothing typed is lost when it is refused. */
export function WordsDialog({ title, verb, asked, command, children, onClose }: WordsDialogProps) {
  const sender = useCommand()
  const [words, setWords] = useState<Record<string, string>>({})
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const found = asked
      .filter(({ field }) => (words[field] ?? '').trim() === '')
      .map(({ field, missing }) => ({ field: `words-${field}`, message: missing }))
    if (!isFine(found)) return
    const given = Object.fromEntries(asked.map(({ field }) => [field, (words[field] ?? '').trim()]))
    await sender.send(command.type, command.target, { ...command.body, ...given })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        {children}
        {asked.map(({ field, label, hint, rows = 3 }) => (
          <TextArea
            key={field}
            id={`words-${field}`}
            label={label}
            hint={hint}
            rows={rows}
            maxLength={2_000}
            value={words[field] ?? ''}
            onChange={(typed) => setWords((before) => ({ ...before, [field]: typed }))}
            error={errorOf(`words-${field}`)}
          />
        ))}
        <FormEnd sender={sender} verb={verb} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
