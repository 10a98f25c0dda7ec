import { useState } from 'react'
import type { QuorumAnswer } from '../../../shared/sessions/quorum-answers.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import type { TestedProps } from '../tested.ts'

interface QuorumLostProps extends TestedProps {
  quorum: QuorumAnswer
  epoch: number
}

/** The quorum was lost: nothing can be agreed now, why, and the way to take the item another time. */
export function QuorumLost({ id, state, quorum, epoch }: QuorumLostProps) {
  const { send, sending, refusal } = useCommand()
  const [isAsking, setIsAsking] = useState(false)
  const { sessionId, itemId } = state
  const now = quorum.item ?? quorum.session
  const isItemOn = itemId !== null && quorum.item?.itemId === itemId

  async function defer() {
    await send('withdrawProposal', id, { epoch, reason: 'The quorum was lost, and the item was put off.' })
    await send('deferItem', String(sessionId), { epoch, itemId, toSessionId: null, why: 'The quorum was lost.' })
    setIsAsking(false)
  }

  return (
    <div className="quorum-lost" role="status">
      <p>
        <strong>Not quorate, so nothing can be agreed now.</strong> {now.whyNot.join(' ')}
      </p>
      {isItemOn ? (
        <Button size="small" variant="secondary" opensDialog onPress={() => setIsAsking(true)}>
          Defer the item
        </Button>
      ) : null}
      {isAsking ? (
        <Dialog isOpen onClose={() => setIsAsking(false)} title="Defer the item?">
          <div className="stack">
            <p>{state.ref} is withdrawn with its positions kept, and the item is put off to another session.</p>
            {refusal ? <ProblemNote problem={refusal} /> : null}
            <ButtonRow>
              <Button busy={sending} onPress={() => void defer().catch(() => {})}>
                Defer the item
              </Button>
              <Button variant="quiet" onPress={() => setIsAsking(false)}>
                Go on with it
              </Button>
            </ButtonRow>
          </div>
        </Dialog>
      ) : null}
    </div>
  )
}
