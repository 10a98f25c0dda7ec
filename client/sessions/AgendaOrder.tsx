import { useState } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { formatTime } from '../../shared/format.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import type { AgendaLine } from './agenda-lines.ts'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemLine } from './ItemLine.tsx'

interface AgendaOrderProps {
  sessionId: SessionId
  lines: readonly AgendaLine[]
  /** While the session runs, what was planned is put off instead of removed. */
  onPutOff?(itemId: ItemId): void
}

/** An agenda that can be put in order: by dragging, by the arrow keys from the grip, or by the buttons of each item. */
export function AgendaOrder({ sessionId, lines, onPutOff }: AgendaOrderProps) {
  const { senate } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [editing, setEditing] = useState<ItemId>()
  const [said, setSaid] = useState('')
  const edited = lines.find(({ id }) => id === editing)

  async function move(itemId: ItemId, beforeItemId: ItemId | null) {
    const line = lines.find(({ id }) => id === itemId)
    const next = lines[lines.findIndex(({ id }) => id === itemId) + 1]?.id ?? null
    if (!line || sending || itemId === beforeItemId || next === beforeItemId) return
    await send('moveItem', sessionId, { itemId, beforeItemId })
    const before = lines.find(({ id }) => id === beforeItemId)
    setSaid(before ? `${line.title} now stands before ${before.title}.` : `${line.title} now stands at the end.`)
  }
  // Its buttons stay enabled at either end and while it moves: a button that went would take the focus with it.
  function step(line: AgendaLine, to: number, end: 'first' | 'last') {
    if (to < 0 || to >= lines.length) setSaid(`${line.title} stands ${end} already.`)
    else take(line.id, lines[end === 'first' ? to : to + 1]?.id ?? null)
  }
  const take = (itemId: ItemId, beforeItemId: ItemId | null) => void move(itemId, beforeItemId).catch(() => {})

  const { dragAndDropHooks } = useDragAndDrop<AgendaLine>({
    getItems: (_keys, items) => items.map(({ title }) => ({ 'text/plain': title })),
    onReorder({ keys, target }) {
      const [moved] = keys
      const at = lines.findIndex(({ id }) => id === target.key)
      const before = target.dropPosition === 'before' ? lines[at] : lines[at + 1]
      if (moved !== undefined) take(moved as ItemId, before?.id ?? null)
    },
  })

  return (
    <>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <GridList aria-label="Agenda" className="agenda-order" items={lines} dragAndDropHooks={dragAndDropHooks}>
        {(line) => {
          const index = lines.indexOf(line)
          return (
            <GridListItem
              className={`agenda-order__line${line.purpose === 'break' ? ' agenda__line--break' : ''}`}
              textValue={line.title}
            >
              <AriaButton slot="drag" className="agenda-order__grip" aria-label={`Move ${line.title}`}>
                <span aria-hidden="true">⠿</span>
              </AriaButton>
              <span className="agenda__time">{formatTime(line.beginsAt, senate.timeZone)}</span>
              <div className="agenda-order__words">
                <ItemLine line={line} />
              </div>
              <div className="agenda-order__buttons">
                <Button
                  variant="quiet"
                  size="small"
                  label={`Move ${line.title} up`}
                  onPress={() => step(line, index - 1, 'first')}
                >
                  Up
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  label={`Move ${line.title} down`}
                  onPress={() => step(line, index + 1, 'last')}
                >
                  Down
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  opensDialog
                  label={`Change ${line.title}`}
                  onPress={() => setEditing(line.id)}
                >
                  Change
                </Button>
                {onPutOff ? (
                  <Button
                    variant="quiet"
                    size="small"
                    opensDialog
                    label={`Put off ${line.title}`}
                    onPress={() => onPutOff(line.id)}
                  >
                    Put off
                  </Button>
                ) : (
                  <Button
                    variant="quiet"
                    size="small"
                    label={`Remove ${line.title}`}
                    onPress={() => void send('removeItem', sessionId, { itemId: line.id }).catch(() => {})}
                  >
                    Remove
                  </Button>
                )}
              </div>
            </GridListItem>
          )
        }}
      </GridList>
      <p className="nhsuk-u-visually-hidden" role="status">
        {said}
      </p>
      {edited ? <ItemDialog sessionId={sessionId} item={edited} onClose={() => setEditing(undefined)} /> : null}
    </>
  )
}
