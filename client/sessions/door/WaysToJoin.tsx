import './door.scss'
import { useState } from 'react'
import { dayOf, formatDate } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { formatJoinCode } from '../../../shared/sessions/join-code.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useServerNow } from '../../connection/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Section } from '../../ui/Section.tsx'
import { GuestsHere } from './GuestsHere.tsx'

interface WaysProps {
  id: SessionId
  session: Session
}

/** How to come in without an invitation, before a session begins: for those who operate it. */
export function HowToJoin({ id, session }: WaysProps) {
  const { may, senate } = useSenate()
  const today = dayOf(useServerNow(60_000), senate.timeZone)
  if (session.state !== 'published' || !may('session.operate')) return null
  const isToday = dayOf(session.startsAt, senate.timeZone) === today
  return (
    <Section title="How to join">
      {isToday ? null : <p>This works on {formatDate(session.startsAt, senate.timeZone)} only.</p>}
      <Ways id={id} session={session} />
      <GuestsHere id={id} session={session} />
    </Section>
  )
}

/** The same in the running room, large enough for a projector. */
export function WaysToJoinDialog({ id, session, onClose }: WaysProps & { onClose(): void }) {
  return (
    <Dialog isOpen onClose={onClose} title="Ways to join" size="wide">
      <div className="ways-dialog">
        <Ways id={id} session={session} />
      </div>
    </Dialog>
  )
}

function Ways({ id, session }: WaysProps) {
  const { joinCode } = session
  if (joinCode === null) {
    return (
      <>
        <p>This session has no join code yet.</p>
        <NewCode id={id} session={session} verb="Make a code" />
      </>
    )
  }
  const link = `${location.origin}/join/${joinCode}`
  return (
    <>
      <div className="ways">
        <div className="ways__words">
          <p>
            Go to <strong className="ways__address">{location.host}/join</strong> and enter
          </p>
          <p className="ways__code" translate="no">
            {formatJoinCode(joinCode)}
          </p>
          <p className="soft">
            Members who are signed in go straight in. Everybody else asks, and you let them in to their seat or as a
            guest.
          </p>
          <p className="ways__link">
            <a href={link}>{link}</a>
          </p>
        </div>
        <QrCode text={link} label="QR code of the join link" />
      </div>
      <ButtonRow>
        <CopyButton text={link}>Copy the link</CopyButton>
      </ButtonRow>
      <NewCode id={id} session={session} verb="Make a new code" />
    </>
  )
}

/** A code that got into the wrong hands is replaced: asked back once, for the old one is on people's screens. */
function NewCode({ id, session, verb }: WaysProps & { verb: string }) {
  const { send, sending, refusal, clear } = useCommand()
  const [isAsking, setIsAsking] = useState(false)
  const [isMade, setIsMade] = useState(false)
  async function make() {
    await send('makeJoinCode', id, { epoch: session.chairEpoch })
    setIsAsking(false)
    setIsMade(true)
  }
  const isFirst = session.joinCode === null
  return (
    <div className="ways__new">
      {isAsking ? (
        <>
          <p>The code and link before stop working at once. Who is in already stays in.</p>
          <ButtonRow>
            <Button size="small" busy={sending} onPress={() => void make().catch(() => {})}>
              Make a new code now
            </Button>
            <Button variant="quiet" size="small" onPress={() => setIsAsking(false)}>
              Keep this code
            </Button>
          </ButtonRow>
        </>
      ) : (
        <Button
          variant={isFirst ? 'secondary' : 'quiet'}
          size="small"
          busy={sending}
          onPress={() => (isFirst ? void make().catch(() => {}) : setIsAsking(true))}
        >
          {verb}
        </Button>
      )}
      <span className="soft" role="status">
        {isMade && !isAsking ? 'This is the new code.' : ''}
      </span>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}
