import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChallengeId } from '../../../shared/ids.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** A button that starts a cause-loop map for a challenge, where the senate uses them. */
export function StartLoopMap({ challengeId }: { challengeId: ChallengeId }) {
  const { senate } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  if (!senate.uses.includes('loops')) return null
  return (
    <>
      <Button opensDialog variant="secondary" size="small" onPress={() => setIsOpen(true)}>
        Start a cause-loop map
      </Button>
      {isOpen ? <StartDialog challengeId={challengeId} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function StartDialog({ challengeId, onClose }: { challengeId: ChallengeId; onClose(): void }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const sender = useCommand()
  const [title, setTitle] = useState('Cause-loop map')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(title.trim() === '' ? 'Enter a title' : undefined)
    if (title.trim() === '') return
    const { result } = await sender.send('createDocument', challengeId, { kind: 'loops', title })
    onClose()
    void navigate(`/senates/${senateId}/loops/${String(result.id)}`)
  }

  return (
    <Dialog isOpen onClose={onClose} title="Start a cause-loop map" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>For when there are no numbers: say what leads to more or fewer of what, and see which of it feeds itself.</p>
        <TextField id="loop-map-title" label="Title" maxLength={200} value={title} onChange={setTitle} error={error} />
        <FormEnd sender={sender} verb="Start the map" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
