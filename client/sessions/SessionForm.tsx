import { useState } from 'react'
import { formatDuration } from '../../shared/format.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { SessionWords } from '../../shared/sessions/plan-events.ts'
import {
  type Modality,
  modalities,
  modalityNames,
  type SessionKind,
  sessionKindNames,
  sessionKinds,
} from '../../shared/sessions/session-words.ts'
import { sessionTemplates, type TemplateKey, templateKeys } from '../../shared/sessions/templates.ts'
import type { Sender } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { seatChoices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { lengthOf, readSession, type SessionDraft, withTemplate } from './session-draft.ts'

interface SessionFormProps {
  initial: SessionDraft
  /** Whether an agenda can be begun from a template: only for a new session. */
  isNew: boolean
  sender: Sender
  /** What the button says. */
  verb: string
  onSend(words: SessionWords, more: { template: TemplateKey | null; reason: string }): Promise<unknown>
  onCancel(): void
}

const chairing = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'layMember']

/** What is said of a session: what it is, when, where and who chairs it. */
export function SessionForm({ initial, isNew, sender, verb, onSend, onCancel }: SessionFormProps) {
  const { senate, seats } = useSenate()
  const [draft, setDraft] = useState(initial)
  const [reason, setReason] = useState('')
  const { errors, tries, isFine, ...shown } = useFaults()
  const set = (changed: Partial<SessionDraft>) => setDraft({ ...draft, ...changed })
  const errorOf = (field: string) => shown.errorOf(`session-${field}`)
  const chairs = seats
    .filter(({ endedAt, role }) => endedAt === null && chairing.includes(role))
    .toSorted((one, other) => one.name.localeCompare(other.name))

  async function submit() {
    const read = readSession(draft, senate.timeZone)
    if (!isFine(read.errors ?? []) || read.errors) return
    await onSend(read.words, { template: draft.template || null, reason: reason.trim() })
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      {isNew ? (
        <Select<TemplateKey>
          id="session-template"
          label="Begin with the agenda of"
          hint={
            draft.template === ''
              ? undefined
              : `${sessionTemplates[draft.template].about} It takes ${formatDuration(lengthOf(draft.template))}.`
          }
          empty="No template: an empty agenda"
          value={draft.template}
          options={templateKeys.map((value) => ({ value, label: sessionTemplates[value].name }))}
          onChange={(template) => setDraft(withTemplate(draft, template))}
        />
      ) : null}
      <TextField
        id="session-title"
        label="Title"
        maxLength={300}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errorOf('title')}
      />
      <Radios<SessionKind>
        id="session-kind"
        label="Kind"
        layout="inline"
        value={draft.kind}
        choices={sessionKinds.map((value) => ({ value, label: sessionKindNames[value] }))}
        onChange={(kind) => set({ kind })}
      />
      <DateField
        id="session-day"
        label="Day"
        hint="For example, 4 3 2026"
        value={draft.day}
        onChange={(day) => set({ day })}
        error={errorOf('day')}
      />
      <div className="session-times">
        <TextField
          id="session-from"
          label="Starts at"
          hint="For example, 2pm"
          width={10}
          value={draft.from}
          onChange={(from) => set({ from })}
          error={errorOf('from')}
        />
        <TextField
          id="session-to"
          label="Ends at"
          hint="For example, 4:30pm"
          width={10}
          value={draft.to}
          onChange={(to) => set({ to })}
          error={errorOf('to')}
        />
      </div>
      <Radios<Modality>
        id="session-modality"
        label="How people take part"
        layout="inline"
        value={draft.modality}
        choices={modalities.map((value) => ({ value, label: modalityNames[value] }))}
        onChange={(modality) => set({ modality })}
      />
      {draft.modality === 'remote' ? null : (
        <TextField
          id="session-place"
          label="Place"
          hint="Needed before it is published"
          optional
          maxLength={300}
          value={draft.place}
          onChange={(place) => set({ place })}
        />
      )}
      {draft.modality === 'inPerson' ? null : (
        <TextField
          id="session-link"
          label="Meeting link"
          hint="Needed before it is published. It begins with https://"
          optional
          type="url"
          maxLength={1000}
          value={draft.meetingLink}
          onChange={(meetingLink) => set({ meetingLink })}
          error={errorOf('link')}
        />
      )}
      <Select<SeatId>
        id="session-chair"
        label="Chair"
        empty="Choose who chairs it"
        value={draft.chairSeatId}
        options={seatChoices(chairs)}
        onChange={(chairSeatId) => set({ chairSeatId })}
        error={errorOf('chair')}
      />
      {sender.refusal?.code === 'needs-reason' ? (
        <TextArea
          id="session-reason"
          label="Why the notice is short"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={sender.refusal.detail}
        />
      ) : sender.refusal ? (
        <ProblemNote problem={sender.refusal} />
      ) : null}
      <ButtonRow>
        <Button busy={sender.sending}>{verb}</Button>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </Form>
  )
}
