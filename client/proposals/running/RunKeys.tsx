import { useState } from 'react'
import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useHoldInView } from '../held-in-view.ts'
import type { TestedProps } from '../tested.ts'
import { beforeClosing } from './before-closing.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { NewWordsDialog } from './NewWordsDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RecordForDialog } from './RecordForDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'
import { type Asking, RunRows } from './RunRows.tsx'

interface RunKeysProps extends TestedProps {
  /** What every command carries. */
  epoch: object
  turnout: ProposalAnswer['turnout'] | undefined
  quorate: boolean | undefined
}

/**
 * The keys of a test that runs, and what they ask. The keys go when it is over; what somebody is writing by then stays
 * until they put it away, and the refusal says why it came too late.
 */
export function RunKeys({ id, state, epoch, turnout, quorate }: RunKeysProps) {
  const command = useCommand()
  const { send, sending, refusal, clear } = command
  const [asking, setAsking] = useState<Asking>()
  useHoldInView(id, asking !== undefined)
  const close = () => setAsking(undefined)
  const runs = state.state === 'open' || state.state === 'suspended'
  const warnings = beforeClosing(state.how, turnout, quorate)
  const act = (type: string, body: object) =>
    void send(type, id, body)
      .then(close)
      .catch(() => {})
  const closeAndCount = (words: number) => act('closeProposal', { ...epoch, words })

  return (
    <>
      {refusal && asking?.kind !== 'close' ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {runs ? (
        <RunRows
          state={state}
          asksBeforeClosing={warnings.length > 0}
          busy={sending}
          closeAndCount={closeAndCount}
          goOn={() => act('resumeProposal', epoch)}
          ask={setAsking}
        />
      ) : null}
      {runs && asking?.kind === 'close' ? (
        <CloseDialog
          warnings={warnings}
          command={command}
          onCount={() => closeAndCount(asking.words)}
          onClose={close}
        />
      ) : null}
      {runs && asking?.kind === 'resume' ? <ResumeDialog id={id} epoch={epoch} onClose={close} /> : null}
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
      {asking?.kind === 'record' ? (
        <RecordForDialog id={id} state={state} epoch={epoch} turnout={turnout} onClose={close} />
      ) : null}
      {asking?.kind === 'words' ? (
        <NewWordsDialog id={id} state={state} epoch={epoch} integrates={asking.integrates} onClose={close} />
      ) : null}
    </>
  )
}
