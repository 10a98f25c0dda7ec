import { useState } from 'react'
import type { ItemId, OrganisationId, SeatId, SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { organisationChoices, seatChoices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { noDate, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'

interface RecordActionDialogProps {
  /** The decision that it comes from, or the senate. */
  target: string
  /** The session in which it arose. */
  origin?: { sessionId: SessionId; session: Pick<Session, 'agenda' | 'currentItemId'> }
  onClose(): void
}

/** What is to be done, by whom and by when. */
export function RecordActionDialog({ target, origin, onClose }: RecordActionDialogProps) {
  const { seats, seat, organisations } = useSenate()
  const items = origin?.session.agenda.filter(({ purpose }) => purpose !== 'break') ?? []
  const sender = useCommand()
  const [text, setText] = useState('')
  const [owner, setOwner] = useState<SeatId | ''>('')
  const [organisationId, setOrganisationId] = useState<OrganisationId | ''>('')
  const [itemId, setItemId] = useState<ItemId | ''>(origin?.session.currentItemId ?? '')
  const item = items.find(({ id }) => id === itemId)
  const [due, setDue] = useState(noDate)
  const { errors, tries, errorOf, isFine } = useFaults()
  const people = seats
    .filter((each) => each.endedAt === null)
    .toSorted((one, other) => one.name.localeCompare(other.name))

  function choose(chosen: SeatId | '') {
    setOwner(chosen)
    setOrganisationId(seat(chosen)?.organisationId ?? '')
  }

  async function submit() {
    const dueOn = plainDay(due)
    const found: FieldError[] = []
    if (text.trim() === '') found.push({ field: 'action-text', message: 'Enter what is to be done' })
    if (owner === '') found.push({ field: 'action-owner', message: 'Choose who does it' })
    if (!dueOn) found.push({ field: 'action-due-on', message: 'Enter the day it is due, for example 4 3 2026' })
    if (!isFine(found)) return
    const whose = organisationId === '' ? {} : { organisationId }
    const about = item && { itemId: item.id, ...(item.challengeId && { challengeId: item.challengeId }) }
    const arose = origin ? { sessionId: origin.sessionId, ...about } : {}
    await sender.send('recordAction', target, { text: text.trim(), ownerSeatId: owner, dueOn, ...whose, ...arose })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Record an action" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <TextArea
          id="action-text"
          label="What is to be done"
          hint="Start with a verb: Send the gate readings to all addressed organisations"
          rows={2}
          maxLength={500}
          value={text}
          onChange={setText}
          error={errorOf('action-text')}
        />
        <Select<SeatId>
          id="action-owner"
          label="Who does it"
          empty="Choose a person"
          value={owner}
          options={seatChoices(people)}
          onChange={choose}
          error={errorOf('action-owner')}
        />
        <Select<OrganisationId>
          id="action-organisation"
          label="For which organisation"
          optional
          empty="None"
          value={organisationId}
          options={organisationChoices(organisations)}
          onChange={setOrganisationId}
        />
        {items.length > 0 ? (
          <Select<ItemId>
            id="action-item"
            label="On which item"
            optional
            hint="The action is shown to those who may see the item, and to whoever does it"
            empty="None: it is shown to everybody in the senate"
            value={item?.id ?? ''}
            options={items.map(({ id, ref, title }) => ({ value: id, label: `${ref}. ${title}` }))}
            onChange={setItemId}
          />
        ) : null}
        <DateField
          id="action-due-on"
          label="Due"
          hint="For example, 4 3 2026"
          value={due}
          onChange={setDue}
          error={errorOf('action-due-on')}
        />
        <FormEnd sender={sender} verb="Record the action" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
