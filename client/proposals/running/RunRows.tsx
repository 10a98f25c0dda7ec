import { isTimeUp } from '../../../shared/proposals/closing-time.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import type { TestedState } from '../tested.ts'

/** What a key asks before anything is done. */
export type Asking =
  | { kind: 'record' | 'resume' | 'suspend' | 'withdraw' }
  /** To count the words of this version: others may be put before it is confirmed. */
  | { kind: 'close'; words: number }
  | { kind: 'words'; integrates: { id: string; risk: string } | undefined }

interface RunRowsProps {
  state: TestedState
  asksBeforeClosing: boolean
  busy: boolean
  closeAndCount(words: number): void
  goOn(): void
  ask(asking: Asking): void
}

/** The keys of a test that runs: counting first, then what is done with it, then what is seldom needed. */
export function RunRows({ state, asksBeforeClosing, busy, closeAndCount, goOn, ask }: RunRowsProps) {
  const { seat } = useSenate()
  const { how } = state
  const isSuspended = state.state === 'suspended'
  const sustained = how.objections.filter((one) => one.state === 'sustained')
  return (
    <>
      <ButtonRow>
        <Button
          size="small"
          busy={busy}
          opensDialog={asksBeforeClosing}
          onPress={() => (asksBeforeClosing ? ask({ kind: 'close', words: how.words }) : closeAndCount(how.words))}
        >
          Close and count
        </Button>
        {isSuspended ? (
          <Button
            size="small"
            variant="secondary"
            busy={busy}
            onPress={() => (isTimeUp(how, serverTime.now()) ? ask({ kind: 'resume' }) : goOn())}
          >
            Go on
          </Button>
        ) : (
          <Button size="small" variant="secondary" opensDialog onPress={() => ask({ kind: 'suspend' })}>
            Suspend
          </Button>
        )}
        {how.taken.length > 0 ? null : (
          <Button
            size="small"
            variant="secondary"
            opensDialog
            onPress={() => ask({ kind: 'words', integrates: undefined })}
          >
            New words
          </Button>
        )}
        {how.ballot === 'named' && !isSuspended ? (
          <Button size="small" variant="secondary" opensDialog onPress={() => ask({ kind: 'record' })}>
            Record for somebody
          </Button>
        ) : null}
        <Button size="small" variant="quiet" opensDialog onPress={() => ask({ kind: 'withdraw' })}>
          Withdraw
        </Button>
      </ButtonRow>
      {sustained.map((objection) => (
        <ButtonRow key={objection.id}>
          <Button
            size="small"
            variant="secondary"
            opensDialog
            onPress={() => ask({ kind: 'words', integrates: objection })}
          >
            {`Integrate the objection${seat(objection.seatId) ? ` of ${seat(objection.seatId)?.name}` : ''}`}
          </Button>
        </ButtonRow>
      ))}
    </>
  )
}
