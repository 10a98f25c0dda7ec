import type { BreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'

interface PutTogetherProps extends Pick<LiveProps, 'id' | 'session'> {
  set: BreakOuts
  /** What the button says. */
  verb: string
}

/** One press adds the page of every group to the document of the item, once; to notes beside one that holds no text. */
export function PutTogether({ id, session, set, verb }: PutTogetherProps) {
  const { send, sending, refusal, clear } = useCommand()
  const put = () => void send('putTogether', id, { epoch: session.chairEpoch, breakOutId: set.id }).catch(() => {})
  return (
    <>
      <ButtonRow>
        <Button variant="secondary" busy={sending} onPress={put}>
          {verb}
        </Button>
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
