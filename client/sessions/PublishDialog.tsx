import { useState } from 'react'
import { dayOf, formatWeekdayDate, plural } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import { noticeOf } from '../../shared/sessions/plan.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useNow } from '../ui/useNow.ts'

interface PublishDialogProps {
  id: SessionId
  session: Session
  onClose(): void
}

/** Publishes a draft: says how much notice that is, and asks why where it is less than agreed. */
export function PublishDialog({ id, session, onClose }: PublishDialogProps) {
  const { senate } = useSenate()
  const sender = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const days = noticeOf(session, dayOf(useNow(60_000), senate.timeZone), senate.timeZone)
  const asked = senate.terms.noticeDays
  const isShort = days < asked

  async function submit() {
    if (isShort && reason.trim() === '') {
      setError('Enter why it cannot wait')
      return
    }
    setError(undefined)
    await sender.send('publishSession', id, isShort ? { shortNoticeReason: reason.trim() } : {})
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Publish the session" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>Everybody in the senate sees the session with its agenda, and it goes into their calendars.</p>
        <p>{noticeSentence(formatWeekdayDate(session.startsAt, senate.timeZone), days, asked)}</p>
        {isShort ? (
          <TextArea
            id="publish-reason"
            label="Why the notice is short"
            hint="It is recorded with the session"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={setReason}
            error={error}
          />
        ) : null}
        <FormEnd sender={sender} verb="Publish the session" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function noticeSentence(day: string, days: number, asked: number): string {
  const given =
    days === 0 ? `${day} is today: no notice at all.` : `That is ${plural(days, 'day')} of notice for ${day}.`
  return `${given} The terms of reference ask for ${plural(asked, 'day')}${days < asked ? '' : ', so it is in time'}.`
}
