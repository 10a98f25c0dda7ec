import { useState } from 'react'
import type { GroupId, SeatId } from '../../../../shared/ids.ts'
import { isHere } from '../../../../shared/sessions/attendance.ts'
import { type BreakOuts, groupOf, smallestGroup } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form } from '../../../ui/Form.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { LiveProps } from '../LiveSession.tsx'

/** Puts somebody who is here into a group: a latecomer, somebody without a device, or somebody at another table. */
export function AddToGroup({ id, session, set }: Pick<LiveProps, 'id' | 'session'> & { set: BreakOuts }) {
  const { seat } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [seatId, setSeatId] = useState<SeatId | ''>('')
  const [groupId, setGroupId] = useState<GroupId | ''>('')
  const [isMissing, setIsMissing] = useState(false)
  const groups = set.groups.filter(({ endedAt }) => endedAt === null)
  const people = session.attendance.filter(isHere).map((one) => ({
    seatId: one.seatId,
    name: seat(one.seatId)?.name ?? 'Somebody who has left',
    group: groupOf(set, one.seatId),
  }))
  const alone = people.filter(({ group }) => !group).length
  const to = groupId || (smallestGroup(set)?.id ?? '')

  async function submit() {
    setIsMissing(seatId === '')
    if (seatId === '' || to === '') return
    await send('moveToGroup', id, { epoch: session.chairEpoch, seatId, groupId: to })
    setSeatId('')
  }

  if (groups.length === 0) return null
  return (
    <details className="add-to-group">
      <summary>Put somebody into a group{alone > 0 ? `, ${alone} in none` : ''}</summary>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <div className="add-to-group__fields">
          <Select<SeatId>
            id="group-person"
            label="Who"
            empty="Choose a person"
            value={seatId}
            options={people
              .toSorted(
                (one, other) => Number(!!one.group) - Number(!!other.group) || one.name.localeCompare(other.name),
              )
              .map(({ seatId: value, name, group }) => ({ value, label: `${name}, ${group?.name ?? 'in no group'}` }))}
            onChange={setSeatId}
            error={isMissing ? 'Choose a person' : undefined}
          />
          <Select<GroupId>
            id="group-table"
            label="Into"
            value={to}
            options={groups.map((group) => ({
              value: group.id,
              label: `${group.name} (${group.seatIds.length})`,
            }))}
            onChange={setGroupId}
          />
          <Button variant="secondary" busy={sending}>
            Put there
          </Button>
        </div>
        {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      </Form>
    </details>
  )
}
