import { type BreakOuts, smallestGroup } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { NameList } from './NameList.tsx'

/** For whoever arrives while groups are at work: the smallest one is offered. */
export function JoinGroup({ id, set }: Pick<LiveProps, 'id'> & { set: BreakOuts }) {
  const { send, sending, refusal, clear } = useCommand()
  const group = smallestGroup(set)
  if (!group) return null
  return (
    <section className="group-at-work" aria-labelledby="join-group">
      <h2 className="live-item__title" id="join-group">
        Groups are at work
      </h2>
      <p>{group.name} has the fewest people and would be glad of you. It works on:</p>
      <p className="group-at-work__question">{group.question}</p>
      <NameList seatIds={group.seatIds} />
      <ButtonRow>
        <Button busy={sending} onPress={() => void send('joinGroup', id, {}).catch(() => {})}>
          Join {group.name}
        </Button>
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </section>
  )
}
