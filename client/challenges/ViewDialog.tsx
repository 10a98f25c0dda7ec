import { useState } from 'react'
import type { ChallengeId, OrganisationId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'

interface ViewDialogProps {
  challengeId: ChallengeId
  organisationId: OrganisationId
  /** What is there already. */
  words: { circumstances: string; constraints: string } | undefined
  onClose(): void
}

/** Writes how it looks from one's own organisation. */
export function ViewDialog({ challengeId, organisationId, words, onClose }: ViewDialogProps) {
  const { organisation } = useSenate()
  const sender = useCommand()
  const [circumstances, setCircumstances] = useState(words?.circumstances ?? '')
  const [constraints, setConstraints] = useState(words?.constraints ?? '')
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const found: FieldError[] = []
    if (circumstances.trim() === '') found.push({ field: 'circumstances', message: 'Describe your circumstances' })
    if (constraints.trim() === '') found.push({ field: 'constraints', message: 'Describe what limits you' })
    if (!isFine(found)) return
    await sender.send('writeView', challengeId, { organisationId, circumstances, constraints })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`How it looks from ${organisation(organisationId)?.code ?? 'here'}`}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <p>Only people of your organisation see this until it is revealed. Until then the others guess.</p>
        <TextArea
          id="circumstances"
          label="Circumstances"
          hint="What an ordinary week looks like from here."
          maxLength={4000}
          value={circumstances}
          onChange={setCircumstances}
          error={errorOf('circumstances')}
        />
        <TextArea
          id="constraints"
          label="Constraints"
          hint="What we cannot change, and what it would take."
          maxLength={4000}
          value={constraints}
          onChange={setConstraints}
          error={errorOf('constraints')}
        />
        <FormEnd sender={sender} verb="Save how it looks from here" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
