import { useState } from 'react'
import { plural } from '../../../../shared/format.ts'
import type { SeatId } from '../../../../shared/ids.ts'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import { isHere } from '../../../../shared/sessions/attendance.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Answered } from '../../../ui/Answered.tsx'
import { Checkboxes } from '../../../ui/Checkboxes.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form } from '../../../ui/Form.tsx'
import { FormEnd } from '../../../ui/FormEnd.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { type Arrangement, arrangedBy, type DraftGroup, inNone } from './draft-groups.ts'
import { GroupBoard } from './GroupBoard.tsx'
import { GroupWishes } from './GroupWishes.tsx'
import { goToGroups } from './go-to-groups.ts'
import { useProposedGroups, type Wishes } from './useProposedGroups.ts'

interface BreakOutsDialogProps extends Pick<LiveProps, 'id' | 'session'> {
  item: AgendaItem
  onClose(): void
}

/** Sends those who are here into groups: proposed, adjusted by hand, and started with a length. */
export function BreakOutsDialog({ id, session, item, onClose }: BreakOutsDialogProps) {
  const here = session.attendance.filter(isHere)
  const [wishes, setWishes] = useState<Wishes>({
    ...{ by: 'groups', groups: String(Math.max(2, Math.ceil(here.length / 5))), size: '5', places: 'mixed', mix: 0 },
  })
  const { answer, groups: wanted, wished } = useProposedGroups(id, item.id, wishes, here.length)
  const [kept, setKept] = useState<Arrangement>()
  const { data, error, refetch } = answer
  const arranged = data && arrangedBy(kept, { ...data, wished })
  // What was dealt is held from then on: the page asks again whenever it comes back, and somebody may have arrived.
  if (arranged && arranged.wished !== kept?.wished) setKept(arranged)
  return (
    <Dialog isOpen onClose={onClose} title={`Break-outs on item ${item.ref}`} size="wide" closesOnOutsidePress={false}>
      <GroupWishes
        wishes={wishes}
        isHybrid={new Set(here.map(({ via }) => via)).size > 1}
        onChange={setWishes}
        error={wanted === undefined ? 'Enter a number from 2 to 50' : undefined}
      />
      <Answered
        answer={{ data: arranged && { ...data, arranged }, error, refetch }}
        loading={<Loading label="Mixing the groups" lines={6} />}
      >
        {({ leftOut, groups: dealt, arranged: { groups, ...about } }) => (
          <>
            {leftOut > 0 ? (
              <p>{plural(leftOut, 'person', 'people')} here take no part in this item, and stand in no group.</p>
            ) : null}
            <GroupBoard
              session={session}
              groups={groups}
              none={inNone(dealt, groups)}
              onChange={(next) => setKept({ ...about, groups: next })}
            />
            <Starting id={id} session={session} item={item} groups={groups} onClose={onClose} />
          </>
        )}
      </Answered>
    </Dialog>
  )
}

function Starting({ id, session, item, groups, onClose }: BreakOutsDialogProps & { groups: readonly DraftGroup[] }) {
  const { seat } = useSenate()
  const sender = useCommand()
  const [minutes, setMinutes] = useState('20')
  const [helperSeatIds, setHelpers] = useState<SeatId[]>([])
  const [tried, setTried] = useState(false)
  const length = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0
  const isLong = length >= 1 && length <= 240
  const operating = ['chair', 'viceChair', 'secretary', 'facilitator']
  const others = session.attendance
    .filter((one) => isHere(one) && !operating.includes(seat(one.seatId)?.role ?? ''))
    .map((one) => ({ value: one.seatId, label: seat(one.seatId)?.name ?? 'Somebody who has left' }))
    .toSorted((one, other) => one.label.localeCompare(other.label))

  async function submit() {
    setTried(true)
    if (!isLong || groups.some(({ name, question }) => name.trim() === '' || question.trim() === '')) return
    const sent = { itemId: item.id, lengthMs: length * 60_000, groups, helperSeatIds }
    await sender.send('startBreakOuts', id, { epoch: session.chairEpoch, ...sent })
    onClose()
    goToGroups()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <NumberField
        id="break-out-minutes"
        label="How long"
        hint="You can give more time while they work"
        width={3}
        suffix="minutes"
        value={minutes}
        onChange={setMinutes}
        error={tried && !isLong ? 'Enter a number of minutes from 1 to 240' : undefined}
      />
      <details className="add-to-group">
        <summary>
          Who goes round the tables
          {helperSeatIds.length > 0 ? `: you, who runs it, and ${helperSeatIds.length} more` : ''}
        </summary>
        <Checkboxes<SeatId>
          id="break-out-helpers"
          label="Besides those who run the session"
          value={helperSeatIds}
          choices={others}
          onChange={setHelpers}
        />
      </details>
      <FormEnd sender={sender} verb="Start the break-outs" onCancel={onClose} />
    </Form>
  )
}
