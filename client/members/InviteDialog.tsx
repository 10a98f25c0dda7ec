import { useRef, useState } from 'react'
import type { SeatAnswer } from '../../shared/members/answers.ts'
import { hashOf, newToken } from '../connection/secret-token.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { LinkOnce } from '../ui/LinkOnce.tsx'
import { invitationLink } from './invitation-token.ts'

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

  if (link !== undefined) {
    return (
      <LinkOnce
        label={`The link for ${seat.name}`}
        link={link}
        copy="Copy the link"
        done="I have the link"
        onDone={onDone}
      />
    )
  }
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
