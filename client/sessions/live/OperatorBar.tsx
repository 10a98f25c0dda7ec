import { useState } from 'react'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import { runningBreakOuts } from '../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { TestWordsKeys } from '../../proposals/shown.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { RecordActionDialog } from '../RecordActionDialog.tsx'
import { AgendaDialog } from './AgendaDialog.tsx'
import { BreakOutsDialog } from './break-outs/BreakOutsDialog.tsx'
import { goToGroups } from './break-outs/go-to-groups.ts'
import { CloseSessionDialog } from './CloseSessionDialog.tsx'
import type { Looking } from './following/useLooking.ts'
import { currentItem, nextItem } from './item-words.ts'
import type { LiveProps, SelectionRef } from './LiveSession.tsx'
import { PutOffDialog } from './PutOffDialog.tsx'
import { ShowDialog } from './showing/ShowDialog.tsx'

/** What a key asks, and the item that was on when it was pressed: another one may begin before it is answered. */
interface Asking {
  kind: 'action' | 'agenda' | 'breakOuts' | 'close' | 'putOff' | 'show'
  item: AgendaItem | undefined
}

interface OperatorBarProps extends LiveProps {
  looking: Looking
  /** What is selected in the document that is looked at. */
  selection: SelectionRef
}

/**
 * What whoever operates presses. The keys stand in the same places every time: what is pressed often in the first row,
 * the rest quietly below it, and folded away where the screen is small. Only closing asks back.
 */
export function OperatorBar({ id, session, about, looking, selection }: OperatorBarProps) {
  const { senateId } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [asking, setAsking] = useState<Asking>()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const item = currentItem(session)
  const next = nextItem(session)
  const isOpen = session.state === 'open'
  const isOn = isOpen && item !== undefined
  const isPaused = item?.state === 'paused'
  const press = (type: string, body: object = {}) =>
    void send(type, id, { epoch: session.chairEpoch, ...body }).catch(() => {})
  const ofItem = { itemId: item?.id }
  const areOut = runningBreakOuts(session) !== undefined
  const ask = (kind: Asking['kind']) => setAsking({ kind, item })
  const close = () => setAsking(undefined)
  const dialog = asking?.kind
  const takeNext = () => next && press('startItem', { itemId: next.id, concludeCurrent: item !== undefined })
  return (
    <div className="operator-bar" role="toolbar" aria-label="Run the session">
      <div className="operator-bar__keys">
        <Key
          label={next ? `Next item: ${next.ref}, ${next.title}` : undefined}
          disabled={!isOpen || !next}
          onPress={takeNext}
          busy={sending}
          isFirst
        >
          Next item
        </Key>
        <Key disabled={!isOn} onPress={() => press(isPaused ? 'resumeItem' : 'pauseItem', ofItem)}>
          {isPaused ? 'Go on' : 'Pause'}
        </Key>
        <Key disabled={!isOn} onPress={() => press('extendItem', ofItem)}>
          +5 min
        </Key>
        <TestWordsKeys
          isOpen={isOpen}
          place={{
            sessionId: id,
            itemId: item?.id ?? null,
            itemRef: item?.ref ?? null,
            challengeId: item?.challengeId ?? null,
            epoch: session.chairEpoch,
          }}
          getSelection={() => selection.current?.()}
          hereSeatIds={session.attendance.filter(isHere).map(({ seatId }) => seatId)}
        />
        <Key opensDialog onPress={() => ask('action')}>
          Record action
        </Key>
        <button
          type="button"
          className="operator-bar__fold"
          aria-expanded={isUnfolded}
          aria-controls="operator-bar-more"
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {isUnfolded ? 'Fewer keys' : 'More keys'}
        </button>
      </div>
      <div
        className={`operator-bar__keys operator-bar__keys--more${isUnfolded ? ' is-unfolded' : ''}`}
        id="operator-bar-more"
      >
        <Key isQuiet disabled={!isOn} onPress={() => press('concludeItem', ofItem)}>
          Conclude
        </Key>
        <Key isQuiet disabled={!isOn} opensDialog onPress={() => ask('putOff')}>
          Put off
        </Key>
        {areOut ? (
          <Key isQuiet onPress={goToGroups}>
            Groups
          </Key>
        ) : (
          <Key isQuiet disabled={!isOn} opensDialog onPress={() => ask('breakOuts')}>
            Break-outs
          </Key>
        )}
        <Key isQuiet opensDialog onPress={() => ask('show')}>
          Show to everybody
        </Key>
        <Key isQuiet onPress={() => window.open(`/senates/${senateId}/sessions/${id}/screen`, '_blank', 'noopener')}>
          Room screen
        </Key>
        <Key isQuiet opensDialog onPress={() => ask('agenda')}>
          Change the agenda
        </Key>
        <Key isQuiet onPress={() => press(isOpen ? 'adjournSession' : 'resumeSession')}>
          {isOpen ? 'Adjourn' : 'Go on with the session'}
        </Key>
        <Key isQuiet opensDialog onPress={() => ask('close')}>
          Close the session
        </Key>
      </div>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {dialog === 'action' ? (
        <RecordActionDialog target={senateId} origin={{ sessionId: id, session }} onClose={close} />
      ) : null}
      {dialog === 'show' ? (
        <ShowDialog id={id} session={session} about={about} itemId={looking.item?.id} onClose={close} />
      ) : null}
      {dialog === 'agenda' ? <AgendaDialog id={id} session={session} about={about} onClose={close} /> : null}
      {dialog === 'putOff' && asking?.item ? (
        <PutOffDialog id={id} session={session} item={asking.item} onClose={close} />
      ) : null}
      {dialog === 'breakOuts' && asking?.item ? (
        <BreakOutsDialog id={id} session={session} item={asking.item} onClose={close} />
      ) : null}
      {dialog === 'close' ? <CloseSessionDialog id={id} session={session} onClose={close} /> : null}
    </div>
  )
}

interface KeyProps {
  children: string
  onPress(): void
  disabled?: boolean
  label?: string | undefined
  opensDialog?: boolean
  busy?: boolean
  isFirst?: boolean
  isQuiet?: boolean
}

function Key({ children, label, isFirst = false, isQuiet = false, ...rest }: KeyProps) {
  const variant = isFirst ? 'primary' : isQuiet ? 'quiet' : 'secondary'
  return (
    <Button variant={variant} size="small" {...rest} {...(label && { label })}>
      {children}
    </Button>
  )
}
