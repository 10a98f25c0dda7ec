import { useRef, useState } from 'react'
import type { SeatAnswer } from '../../shared/members/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from './FormEnd.tsx'
import { hashOf, invitationLink, newToken } from './invitation-token.ts'

interface InviteDialogProps {
  isOpen: boolean
  onClose(): void
  seat: SeatAnswer['seat']
}

/** Makes the link of an invitation and shows it, once. */
export function InviteDialog({ isOpen, onClose, seat }: InviteDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Invite ${seat.name}`} closesOnOutsidePress={false}>
      <Invite seat={seat} onDone={onClose} />
    </Dialog>
  )
}

function Invite({ seat, onDone }: { seat: SeatAnswer['seat']; onDone(): void }) {
  const { senate } = useSenate()
  const sender = useCommand()
  const token = useRef<string>(undefined)
  const [link, setLink] = useState<string>()

  async function submit() {
    // Made once: trying again after a lost reply must not make a second link.
    token.current ??= newToken()
    await sender.send('invite', seat.id, { tokenHash: hashOf(token.current) })
    setLink(invitationLink(token.current))
  }

  if (link !== undefined) return <LinkOnce link={link} name={seat.name} onDone={onDone} />
  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <p>
        You get a link, which you send to {seat.name} yourself. Whoever opens it can take this seat: {seat.roleTitle},
        in {senate.name}. It works once, for 14 days. A link that was made for this seat before stops working.
      </p>
      <FormEnd sender={sender} verb="Make the link" onCancel={onDone} />
    </Form>
  )
}

function LinkOnce({ link, name, onDone }: { link: string; name: string; onDone(): void }) {
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    field.current?.select()
    // Where the browser offers no clipboard (plain http), the selected link is copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setIsCopied(true),
      () => {},
    )
  }

  return (
    <div className="link-once">
      <label className="nhsuk-label" htmlFor="invitation-link">
        The link for {name}
      </label>
      <p className="nhsuk-hint" id="invitation-link-hint">
        It is shown only now. Copy it before you close this.
      </p>
      <input
        ref={field}
        className="link-once__field"
        id="invitation-link"
        aria-describedby="invitation-link-hint"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p role="status">{isCopied ? 'Copied.' : ''}</p>
      <ButtonRow>
        <Button onPress={() => void copy()}>Copy the link</Button>
        <Button variant="secondary" onPress={onDone}>
          I have the link
        </Button>
      </ButtonRow>
    </div>
  )
}
