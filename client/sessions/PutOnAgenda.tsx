import { useState } from 'react'
import { Link } from 'react-router'
import { formatDate } from '../../shared/format.ts'
import type { ChallengeId, SessionId } from '../../shared/ids.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { draftOfItem, type ItemDraft, readItem } from './item-draft.ts'
import { useUnopenedSessions } from './useUnopenedSessions.ts'

interface PutOnAgendaProps {
  /** What the item is called until somebody calls it otherwise. */
  title: string
  challengeId: ChallengeId | null
}

const mostTitle = 300

/** A button that puts something on the agenda of a session to come. Nothing for those who plan no sessions. */
export function PutOnAgenda({ title, challengeId }: PutOnAgendaProps) {
  const { may } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  const [on, setOn] = useState<SessionLine | null>(null)
  if (!may('session.plan')) return null
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        opensDialog
        label={`Put this on the agenda: ${title}`}
        onPress={() => setIsOpen(true)}
      >
        Put this on the agenda
      </Button>
      <p role="status">{on ? <OnAgenda session={on} /> : null}</p>
      {isOpen ? (
        <ChooseSession
          title={title.slice(0, mostTitle)}
          challengeId={challengeId}
          onPut={setOn}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  )
}

function OnAgenda({ session }: { session: SessionLine }) {
  const { senateId } = useSenate()
  return (
    <>
      On the agenda of <Link to={`/senates/${senateId}/sessions/${session.id}`}>{session.ref}</Link>.
    </>
  )
}

interface ChooseSessionProps extends PutOnAgendaProps {
  onPut(session: SessionLine): void
  onClose(): void
}

function ChooseSession({ title, challengeId, onPut, onClose }: ChooseSessionProps) {
  const { timeZone } = useSenate().senate
  const sender = useCommand()
  const sessions = useUnopenedSessions()
  const [chosenId, setChosenId] = useState<SessionId | ''>('')
  const { draft, errors, tries, errorOf, isFine, field } = useDraft<ItemDraft>(() => ({
    ...draftOfItem(undefined),
    title,
    challengeId: challengeId ?? '',
  }))

  async function submit() {
    const read = readItem(draft)
    const chosen = sessions.find(({ id }) => id === chosenId)
    const none = chosen ? [] : [{ field: 'agenda-session', message: 'Choose a session' }]
    if (!isFine([...none, ...(read.errors ?? [])]) || !read.words || !chosen) return
    await sender.send('addItem', chosen.id, { ...read.words, beforeItemId: null })
    onPut(chosen)
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Put this on the agenda" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <Select<SessionId>
          id="agenda-session"
          label="Which session"
          hint={sessions.length === 0 ? 'No session is planned that has not been opened. Plan one first.' : undefined}
          empty="Choose a session"
          value={chosenId}
          options={sessions.map((session) => ({
            value: session.id,
            label: `${session.ref} ${session.title}, ${formatDate(session.startsAt, timeZone)}`,
          }))}
          onChange={setChosenId}
          error={errorOf('agenda-session')}
        />
        <TextField {...field('title', 'item-title')} label="Title" maxLength={mostTitle} />
        <NumberField {...field('minutes', 'item-minutes')} label="How long" suffix="minutes" width={3} />
        <FormEnd sender={sender} verb="Put it on the agenda" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
