import { useState } from 'react'
import { formatDate, plural } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { MattersAnswer } from '../../shared/sessions/matters-answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'

/** What earlier sessions left is brought onto the agenda by one press, after a look at what that is. */
export function CarryOver({ id }: { id: SessionId }) {
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useAnswer<MattersAnswer>(`/sessions/${id}/matters`, {
    follows: ['action', 'session', `session:${id}`],
  })
  if (!data?.last || !hasSomething(data)) return null
  return (
    <>
      <Button variant="secondary" size="small" opensDialog onPress={() => setIsOpen(true)}>
        Carry over matters arising
      </Button>
      {isOpen ? <CarryOverDialog id={id} matters={data} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

/** The minutes of an earlier record are not confirmed here. */
const hasMinutes = ({ last, minutesOnAgenda }: MattersAnswer) =>
  last !== null && !minutesOnAgenda && (last.minutes !== null || !last.historical)

const hasSomething = (matters: MattersAnswer) =>
  hasMinutes(matters) || (!matters.actionsOnAgenda && matters.actions.length > 0) || matters.items.length > 0

const whyWords = { here: 'Put off to this session', putOff: 'Put off', parked: 'Parked' }

/** A ruling on an item, or on its session, is on that alone: whoever carries it over is to know. */
function recusedWords(recused: number): string {
  if (recused === 0) return ''
  const who = recused === 1 ? '1 person was' : `${recused} people were`
  return `. ${who} recused from it by a ruling there. That does not come with it: the chair rules again on the new item`
}

interface CarryOverDialogProps {
  id: SessionId
  matters: MattersAnswer
  onClose(): void
}

function CarryOverDialog({ id, matters, onClose }: CarryOverDialogProps) {
  const { senate } = useSenate()
  const sender = useCommand()
  const { last, actionsOnAgenda, actions, items } = matters
  const offersMinutes = hasMinutes(matters)
  const [minutes, setMinutes] = useState(offersMinutes)
  const [withActions, setWithActions] = useState(!actionsOnAgenda && actions.length > 0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    // What was put off to this very session was promised to it; the rest is for its planner to choose.
    new Set(items.filter(({ why }) => why === 'here').map(({ itemId }) => itemId)),
  )

  async function submit() {
    await sender.send('carryOver', id, {
      minutesOf: minutes && last ? last.id : null,
      actions: withActions,
      items: items.filter(({ itemId }) => chosen.has(itemId)).map(({ sessionId, itemId }) => ({ sessionId, itemId })),
    })
    onClose()
  }

  function choose(itemId: string, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(itemId)
    else next.delete(itemId)
    setChosen(next)
  }

  return (
    <Dialog isOpen onClose={onClose} title="Carry over matters arising" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        {last && offersMinutes ? (
          <Checkbox
            id="carry-minutes"
            label="Minutes of the last session"
            hint={`${last.ref} ${last.title}, ${formatDate(last.startsAt, senate.timeZone)}`}
            value={minutes}
            onChange={setMinutes}
          />
        ) : null}
        {!actionsOnAgenda && actions.length > 0 ? (
          <Checkbox
            id="carry-actions"
            label={`Matters arising: ${plural(actions.length, 'open action')}`}
            hint={actions
              .slice(0, 3)
              .map(({ ref, text }) => `${ref} ${text}`)
              .join('; ')}
            value={withActions}
            onChange={setWithActions}
          />
        ) : null}
        {items.map(({ itemId, sessionRef, title, ref, reason, why, recused }) => (
          <Checkbox
            key={itemId}
            id={`carry-${itemId}`}
            label={title}
            hint={`${whyWords[why]} in ${sessionRef}, item ${ref}${reason ? `: ${reason}` : ''}${recusedWords(recused)}`}
            value={chosen.has(itemId)}
            onChange={(isChosen) => choose(itemId, isChosen)}
          />
        ))}
        <FormEnd sender={sender} verb="Carry over" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
