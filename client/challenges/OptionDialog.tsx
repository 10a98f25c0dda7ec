import { useState } from 'react'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { type Verb, verbMeanings, verbNames, verbs } from '../../shared/challenges/verbs.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'

interface OptionDialogProps {
  challengeId: ChallengeId
  /** The option that is changed, or the verb that a new one starts under. */
  option: ChallengeAnswer['state']['options'][number] | { verb: Verb | null }
  onClose(): void
}

/** Offers an option, or changes one. */
export function OptionDialog({ challengeId, option, onClose }: OptionDialogProps) {
  const known = 'id' in option ? option : undefined
  const sender = useCommand()
  const [name, setName] = useState(known?.name ?? '')
  const [description, setDescription] = useState(known?.description ?? '')
  const [verb, setVerb] = useState<Verb | 'none' | undefined>(
    known ? (known.verb ?? 'none') : (option.verb ?? undefined),
  )
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const found: FieldError[] = []
    if (name.trim() === '') found.push({ field: 'option-name', message: 'Enter a name' })
    if (verb === undefined) found.push({ field: 'option-verb', message: 'Choose what it does' })
    if (description.trim() === '') found.push({ field: 'option-description', message: 'Describe the option' })
    if (!isFine(found)) return
    const body = { name, verb: verb === 'none' ? null : verb, description }
    await (known
      ? sender.send('editOption', challengeId, { optionId: known.id, ...body })
      : sender.send('addOption', challengeId, body))
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={known ? 'Change the option' : 'Add an option'} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <TextField
          id="option-name"
          label="Name"
          maxLength={200}
          value={name}
          onChange={setName}
          error={errorOf('option-name')}
        />
        <Radios<Verb | 'none'>
          id="option-verb"
          label="What it does"
          value={verb}
          onChange={setVerb}
          error={errorOf('option-verb')}
          choices={[
            ...verbs.map((each) => ({ value: each, label: verbNames[each], hint: verbMeanings[each] })),
            { value: 'none' as const, label: 'No change', hint: 'Things stay as they are' },
          ]}
        />
        <TextArea
          id="option-description"
          label="Description"
          maxLength={4000}
          value={description}
          onChange={setDescription}
          error={errorOf('option-description')}
        />
        <FormEnd sender={sender} verb={known ? 'Save the option' : 'Add the option'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
