import { useState } from 'react'
import { Button as AriaButton, GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { plural } from '../../../../shared/format.ts'
import type { SeatId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { PersonName } from '../../../ui/PersonName.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type DraftGroup, withMoved } from './draft-groups.ts'

/** The place in the row of those who stand at no table. */
const inNoGroup = -1

/** What a dragged person is known by while they are dragged. */
const dragged = 'application/x-curia-seat'

interface GroupBoardProps {
  session: Session
  groups: readonly DraftGroup[]
  /** Who could be in a group and is in none. */
  none: readonly SeatId[]
  onChange(groups: DraftGroup[]): void
}

/** The tables with their people. Somebody is moved by dragging, from the grip by keyboard, or by choosing a table. */
export function GroupBoard({ session, groups, none, onChange }: GroupBoardProps) {
  const { seat } = useSenate()
  const [said, setSaid] = useState('')
  const nameOf = (seatId: SeatId) => seat(seatId)?.name ?? 'Somebody who has left'
  const move = (seatIds: readonly SeatId[], to: number) => {
    onChange(withMoved(groups, seatIds, to))
    setSaid(`${seatIds.map(nameOf).join(', ')}: ${groups[to]?.name ?? 'in no group'}.`)
  }
  const change = (n: number, more: Partial<DraftGroup>) =>
    onChange(groups.map((group, at) => (at === n ? { ...group, ...more } : group)))
  return (
    <>
      <ul className="group-cards">
        {groups.map((group, n) => (
          // Tables stand where they are: only their people and words change.
          // biome-ignore lint/suspicious/noArrayIndexKey: a table is its place in the row
          <li key={n} className="group-card">
            <TextField
              id={`group-name-${n}`}
              label={`Name of group ${n + 1}`}
              maxLength={60}
              value={group.name}
              onChange={(name) => change(n, { name })}
              error={group.name.trim() === '' ? 'Enter a name' : undefined}
            />
            <TextArea
              rows={3}
              id={`group-question-${n}`}
              label={`Question for group ${n + 1}`}
              maxLength={500}
              value={group.question}
              onChange={(question) => change(n, { question })}
              error={group.question.trim() === '' ? 'Enter a question' : undefined}
            />
            <p className="group-card__count">{plural(group.seatIds.length, 'person', 'people')}</p>
            <People session={session} groups={groups} at={n} onMove={move} />
          </li>
        ))}
      </ul>
      {none.length > 0 ? (
        <div className="group-none">
          <p className="group-card__count">In no group, to go round the tables or to join later</p>
          {none.map((seatId) => (
            <div key={seatId} className="group-people__line group-people__line--none">
              <span className="group-people__name">
                <PersonName seatId={seatId} />
              </span>
              <TableChoice name={nameOf(seatId)} groups={groups} at={inNoGroup} onChoose={(to) => move([seatId], to)} />
            </div>
          ))}
        </div>
      ) : null}
      <p className="nhsuk-u-visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

interface PeopleProps extends Pick<GroupBoardProps, 'session' | 'groups'> {
  at: number
  onMove(seatIds: readonly SeatId[], to: number): void
}

function People({ session, groups, at, onMove }: PeopleProps) {
  const { seat } = useSenate()
  const group = groups[at]
  const people = (group?.seatIds ?? []).map((seatId) => ({ id: seatId }))
  const nameOf = (seatId: string) => seat(seatId)?.name ?? 'Somebody who has left'
  const isRemote = (seatId: SeatId) => session.attendance.some((one) => one.seatId === seatId && one.via === 'remote')
  async function take(items: readonly Parameters<typeof isTextDropItem>[0][]) {
    const ids = await Promise.all(items.filter(isTextDropItem).map((item) => item.getText(dragged)))
    onMove(ids as SeatId[], at)
  }
  const { dragAndDropHooks } = useDragAndDrop<{ id: SeatId }>({
    getItems: (keys) => [...keys].map((key) => ({ [dragged]: String(key), 'text/plain': nameOf(String(key)) })),
    acceptedDragTypes: [dragged],
    getDropOperation: () => 'move',
    onInsert: ({ items }) => void take(items),
    onRootDrop: ({ items }) => void take(items),
  })
  return (
    <GridList
      aria-label={`People of ${group?.name ?? ''}`}
      className="group-people"
      items={people}
      // Each person's line offers the tables by their names as they are now.
      dependencies={[groups]}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <span className="soft">Nobody yet</span>}
    >
      {({ id }) => (
        <GridListItem className="group-people__line" textValue={nameOf(id)}>
          <AriaButton slot="drag" className="group-people__grip" aria-label={`Move ${nameOf(id)}`}>
            <span aria-hidden="true">⠿</span>
          </AriaButton>
          <span className="group-people__name">
            <PersonName seatId={id} />
            {isRemote(id) ? <span className="soft"> remote</span> : null}
          </span>
          <TableChoice name={nameOf(id)} groups={groups} at={at} onChoose={(to) => onMove([id], to)} />
        </GridListItem>
      )}
    </GridList>
  )
}

interface TableChoiceProps {
  name: string
  groups: readonly DraftGroup[]
  at: number
  onChoose(to: number): void
}

function TableChoice({ name, groups, at, onChoose }: TableChoiceProps) {
  return (
    <select
      className="group-people__to"
      aria-label={`Group of ${name}`}
      value={at}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {groups.map((group, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table is its place in the row
        <option key={n} value={n}>
          {group.name.trim() || `Group ${n + 1}`}
        </option>
      ))}
      <option value={inNoGroup}>No group</option>
    </select>
  )
}
