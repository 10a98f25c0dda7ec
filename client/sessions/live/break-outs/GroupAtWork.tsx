import { useEffect, useRef } from 'react'
import { type BreakOuts, type Group, groupOf } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { DocumentInTheRoom } from '../../../documents/shown.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { CalledBack } from './CalledBack.tsx'
import { GroupClock, GroupClockSaid } from './GroupClock.tsx'
import { NameList } from './NameList.tsx'

interface GroupAtWorkProps extends Pick<LiveProps, 'id'> {
  set: BreakOuts
  group: Group
  /** For helpers, who are guests at a table. */
  onLeave?: () => void
}

/** One group at its table: who is there, what it is asked, its clock, and its page. */
export function GroupAtWork({ id, set, group, onLeave }: GroupAtWorkProps) {
  const { me } = useSenate()
  const isMine = groupOf(set, me.seatId)?.id === group.id
  const heading = useRef<HTMLHeadingElement>(null)
  const isVisit = onLeave !== undefined
  // Whoever goes to a table is brought there.
  useEffect(() => {
    if (isVisit) heading.current?.focus()
  }, [isVisit])
  return (
    <section className="group-at-work" aria-labelledby={`group-${group.id}`}>
      <div className="live-item__head">
        <div>
          <p className="live-item__ref">{isMine ? 'Your group' : 'You are visiting'}</p>
          <h2 ref={heading} tabIndex={-1} className="live-item__title" id={`group-${group.id}`}>
            {isMine ? <span className="nhsuk-u-visually-hidden">Your group: </span> : null}
            {group.name}
          </h2>
        </div>
        <GroupClock set={set} group={group} />
      </div>
      {isMine ? <GroupClockSaid set={set} group={group} /> : null}
      <CalledBack set={set} group={group} />
      <p className="group-at-work__question">{group.question}</p>
      <NameList seatIds={group.seatIds} />
      <Help id={id} group={group} isMine={isMine} />
      {onLeave ? (
        <ButtonRow>
          <Button variant="secondary" size="small" onPress={onLeave}>
            Back to all tables
          </Button>
        </ButtonRow>
      ) : null}
      {/* Whoever is moved may read it again when the groups are back, and hears then of words that came too late. */}
      <DocumentInTheRoom
        documentId={group.documentId}
        place={{ sessionId: id, itemId: set.itemId }}
        whenTaken="keepCopy"
      />
    </section>
  )
}

/** Asking a helper to come, and saying that one has. */
function Help({ id, group, isMine }: Pick<LiveProps, 'id'> & { group: Group; isMine: boolean }) {
  const { send, sending, refusal, clear } = useCommand()
  if (group.endedAt || (!isMine && !group.helpAskedAt)) return null
  const press = (type: string) => void send(type, id, { groupId: group.id }).catch(() => {})
  return (
    <>
      <ButtonRow>
        {group.helpAskedAt ? (
          <>
            <span className="group-at-work__asked">
              {isMine ? 'You have asked for help.' : 'They have asked for help.'}
            </span>
            <Button variant="secondary" size="small" busy={sending} onPress={() => press('settleHelp')}>
              {isMine ? 'We need no help now' : 'They have been helped'}
            </Button>
          </>
        ) : (
          <Button variant="secondary" size="small" busy={sending} onPress={() => press('askForHelp')}>
            Ask for help
          </Button>
        )}
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
