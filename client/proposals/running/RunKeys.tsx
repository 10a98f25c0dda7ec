import { useState } from 'react'
import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { isTimeUp } from '../../../shared/proposals/closing-time.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import type { TestedProps } from '../tested.ts'
import { beforeClosing } from './before-closing.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { NewWordsDialog } from './NewWordsDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RecordForDialog } from './RecordForDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'

interface RunKeysProps extends TestedProps {
  /** What every command carries. */
  epoch: object
  turnout: ProposalAnswer['turnout'] | undefined
  quorate: boolean | undefined
}

type Asking =
  | { kind: 'close' | 'record' | 'resume' | 'suspend' | 'withdraw' }
  | { kind: 'words'; integrates: { id: string; risk: string } | undefined }

/** The keys of a test that runs: counting first, then what is done with it, then what is seldom needed. */
export function RunKeys({ id, state, epoch, turnout, quorate }: RunKeysProps) {
  const { seat } = useSenate()
  const command = useCommand()
  const { send, sending, refusal, clear } = command
  const [asking, setAsking] = useState<Asking>()
  const { how } = state
  const close = () => setAsking(undefined)
  const isSuspended = state.state === 'suspended'
  const warnings = beforeClosing(how, turnout, quorate)
  const sustained = how.objections.filter((one) => one.state === 'sustained')
  const act = (type: string) =>
    void send(type, id, epoch)
      .then(close)
      .catch(() => {})

  return (
    <>
      {refusal && asking?.kind !== 'close' ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <ButtonRow>
        <Button
          size="small"
          busy={sending}
          opensDialog={warnings.length > 0}
          onPress={() => (warnings.length > 0 ? setAsking({ kind: 'close' }) : act('closeProposal'))}
        >
          Close and count
        </Button>
        {isSuspended ? (
          <Button
            size="small"
            variant="secondary"
            busy={sending}
            onPress={() => (isTimeUp(how, serverTime.now()) ? setAsking({ kind: 'resume' }) : act('resumeProposal'))}
          >
            Go on
          </Button>
        ) : (
          <Button size="small" variant="secondary" opensDialog onPress={() => setAsking({ kind: 'suspend' })}>
            Suspend
          </Button>
        )}
        {how.taken.length > 0 ? null : (
          <Button
            size="small"
            variant="secondary"
            opensDialog
            onPress={() => setAsking({ kind: 'words', integrates: undefined })}
          >
            New words
          </Button>
        )}
        {how.ballot === 'named' && !isSuspended ? (
          <Button size="small" variant="secondary" opensDialog onPress={() => setAsking({ kind: 'record' })}>
            Record for somebody
          </Button>
        ) : null}
        <Button size="small" variant="quiet" opensDialog onPress={() => setAsking({ kind: 'withdraw' })}>
          Withdraw
        </Button>
      </ButtonRow>
      {sustained.map((objection) => (
        <ButtonRow key={objection.id}>
          <Button
            size="small"
            variant="secondary"
            opensDialog
            onPress={() => setAsking({ kind: 'words', integrates: objection })}
          >
            {`Integrate the objection${seat(objection.seatId) ? ` of ${seat(objection.seatId)?.name}` : ''}`}
          </Button>
        </ButtonRow>
      ))}
      {asking?.kind === 'close' ? (
        <CloseDialog warnings={warnings} command={command} onCount={() => act('closeProposal')} onClose={close} />
      ) : null}
      {asking?.kind === 'suspend' ? (
        <ReasonDialog
          title="Suspend the test"
          says="Nobody can take a position until it goes on. Those that were taken stay."
          verb="Suspend"
          command={{ type: 'suspendProposal', id, body: epoch }}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'withdraw' ? (
        <ReasonDialog
          title="Withdraw these words"
          says="They are not counted. What was said stays in the record."
          verb="Withdraw them"
          command={{ type: 'withdrawProposal', id, body: epoch }}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'resume' ? <ResumeDialog id={id} epoch={epoch} onClose={close} /> : null}
      {asking?.kind === 'record' ? (
        <RecordForDialog id={id} state={state} epoch={epoch} turnout={turnout} onClose={close} />
      ) : null}
      {asking?.kind === 'words' ? (
        <NewWordsDialog id={id} state={state} epoch={epoch} integrates={asking.integrates} onClose={close} />
      ) : null}
    </>
  )
}
