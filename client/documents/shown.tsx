import { useState } from 'react'
import { useNavigate } from 'react-router'
import { belongs } from '../../shared/documents/belongs.ts'
import { type DocumentKind, documentKindNames, textKinds } from '../../shared/documents/kinds.ts'
import { templateOf } from '../../shared/documents/templates.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'

// What documents show on pages of other slices. The editor comes when a text is first shown.
export { ClosedToThem } from './ClosedToThem.tsx'
export { DocumentFrame } from './DocumentFrame.tsx'
export { DocumentInTheRoom } from './DocumentInTheRoom.tsx'
export { usePassageHere } from './open-texts.ts'
export type { SelectedWords } from './room-place.ts'
export { TextAsWritten } from './TextAsWritten.tsx'
export { useDocument } from './useDocument.ts'
export { VersionsPanel } from './VersionsPanel.tsx'
export { WordsLeftBehind } from './WordsLeftBehind.tsx'

/** A button that starts a document for a challenge, or for the senate where none is given. */
export function StartDocument({ challengeId }: { challengeId?: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button opensDialog variant="secondary" size="small" onPress={() => setIsOpen(true)}>
        Start a document
      </Button>
      {isOpen ? <StartDialog challengeId={challengeId} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function StartDialog({ challengeId, onClose }: { challengeId: string | undefined; onClose(): void }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const sender = useCommand()
  const [kind, setKind] = useState<DocumentKind | ''>('')
  const [title, setTitle] = useState('')
  const [restricted, setRestricted] = useState(false)
  const { errors, tries, errorOf, isFine } = useFaults()
  const headings = kind === '' ? [] : templateOf(kind).map((part) => part.heading)

  async function submit() {
    const found: FieldError[] = []
    if (kind === '') found.push({ field: 'document-kind', message: 'Choose what it is for' })
    if (title.trim() === '') found.push({ field: 'document-title', message: 'Enter a title' })
    if (!isFine(found)) return
    const { result } = await sender.send('createDocument', challengeId ?? senateId, { kind, title, restricted })
    onClose()
    void navigate(`/senates/${senateId}/documents/${String(result.id)}`)
  }

  return (
    <Dialog isOpen onClose={onClose} title="Start a document" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <Select<DocumentKind>
          id="document-kind"
          label="What it is for"
          hint={headings.length > 0 ? `Starts with the headings: ${headings.join(', ')}.` : undefined}
          empty="Choose a kind"
          value={kind}
          options={textKinds
            .filter((each) => belongs(each, challengeId ?? null))
            .map((each) => ({ value: each, label: documentKindNames[each] }))}
          onChange={(chosen) => {
            if (title === '' || (kind !== '' && title === documentKindNames[kind])) {
              setTitle(chosen === '' ? '' : documentKindNames[chosen])
            }
            setKind(chosen)
          }}
          error={errorOf('document-kind')}
        />
        <TextField
          id="document-title"
          label="Title"
          maxLength={200}
          value={title}
          onChange={setTitle}
          error={errorOf('document-title')}
        />
        <Checkbox
          id="document-restricted"
          label="Restricted"
          hint="Only you, those it is assigned to, and the chair, vice chair and secretary see it."
          value={restricted}
          onChange={setRestricted}
        />
        <FormEnd sender={sender} verb="Start the document" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
