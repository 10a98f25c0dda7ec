import type { SeatAnswer } from '../../shared/members/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

interface SeatEntryProps {
  entry: NonNullable<SeatAnswer['entry']>
  seat: SeatAnswer['seat']
  onInvite(): void
}

/** How the person of a seat gets in, for those who manage people. */
export function SeatEntry({ entry, seat, onInvite }: SeatEntryProps) {
  const sender = useCommand()
  const withdraw = () => void sender.send('withdrawInvitation', seat.id, {}).catch(() => {})
  return (
    <Section title="How they get in">
      {entry.hasAccount ? (
        <p>{seat.name} signs in with an account of their own.</p>
      ) : entry.invitedUntil ? (
        <>
          <p>
            Invited. The link works until <When at={entry.invitedUntil} />.
          </p>
          <ButtonRow>
            <Button opensDialog variant="secondary" size="small" onPress={onInvite}>
              Make a new link
            </Button>
            <Button variant="quiet" size="small" onPress={withdraw} busy={sender.sending}>
              Withdraw the invitation
            </Button>
          </ButtonRow>
        </>
      ) : (
        <>
          <p>Nobody has taken this seat yet. Send its link to {seat.name}.</p>
          <ButtonRow>
            <Button opensDialog onPress={onInvite}>
              Invite {seat.name}
            </Button>
          </ButtonRow>
        </>
      )}
      {sender.refusal ? <ProblemNote problem={sender.refusal} onDismiss={sender.clear} /> : null}
    </Section>
  )
}
