import { useState } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { When } from '../ui/When.tsx'

/** Named points in the document's history: which text, by whom and when. */
export function VersionsPanel({ document }: { document: DocumentAnswer }) {
  const { may } = useSenate()
  const [isNaming, setIsNaming] = useState(false)
  const { id, challengeId, restricted, assignedSeatIds, versions } = document.state
  const mayName = may('document.name', { challengeId, documentId: id, restricted, assignedSeatIds })
  return (
    <Section
      title="Versions"
      count={versions.length}
      action={
        mayName && !isNaming ? (
          <Button size="small" variant="quiet" onPress={() => setIsNaming(true)}>
            Name this version
          </Button>
        ) : undefined
      }
    >
      {isNaming ? <NameForm documentId={id} onClose={() => setIsNaming(false)} /> : null}
      {versions.length === 0 && !isNaming ? (
        <p className="soft small">A named version says how the text stood at a moment that mattered.</p>
      ) : null}
      <ul className="rows versions">
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <p className="row__title">{version.name}</p>
            <p className="row__detail small">
              <PersonName seatId={version.by} personId={version.by} />
            </p>
            <p className="row__detail small">
              <When at={version.at} />
            </p>
            <details className="version-digest">
              <summary>Check this version</summary>
              <p>
                Update {version.seq}, SHA-256 <code>{version.digest}</code>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NameForm({ documentId, onClose }: { documentId: string; onClose(): void }) {
  const sender = useCommand()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    if (name.trim() === '') {
      setError('Enter a name')
      return
    }
    setError(undefined)
    await sender.send('nameVersion', documentId, { name })
    onClose()
  }

  return (
    <Form onSubmit={() => void submit()} label="Name this version">
      <TextField
        id="version-name"
        label="Name of this version"
        hint="For example: Before the workshop"
        maxLength={200}
        value={name}
        onChange={setName}
        error={error}
      />
      <FormEnd sender={sender} verb="Name it" size="small" onCancel={onClose} />
    </Form>
  )
}
