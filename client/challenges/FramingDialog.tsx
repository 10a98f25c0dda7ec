import { useState } from 'react'
import type { Framing } from '../../shared/challenges/challenge.ts'
import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { organisationChoices, seatChoices } from '../ui/choices.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'

interface FramingDialogProps {
  isOpen: boolean
  onClose(): void
  /** The challenge that is changed; left out, a new one is opened. */
  challenge?: { id: string; version: number; framing: Framing }
  /** Given the challenge's id once it is done. */
  onDone?(challengeId: string): void
}

/** Opens a challenge, or changes what one says. */
export function FramingDialog({ isOpen, onClose, challenge, onDone }: FramingDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={challenge ? 'Change the framing' : 'Open a challenge'}
      size="wide"
      closesOnOutsidePress={false}
    >
      <FramingForm
        challenge={challenge}
        onCancel={onClose}
        onDone={(id) => {
          onClose()
          onDone?.(id)
        }}
      />
    </Dialog>
  )
}

interface FramingFormProps {
  challenge: FramingDialogProps['challenge']
  onCancel(): void
  onDone(challengeId: string): void
}

const mostQuestions = 12

function FramingForm({ challenge, onCancel, onDone }: FramingFormProps) {
  const { senateId, organisations, seats } = useSenate()
  const sender = useVersionedCommand(challenge?.id ?? senateId, challenge?.version)
  const before = challenge?.framing
  const [title, setTitle] = useState(before?.title ?? '')
  const [question, setQuestion] = useState(before?.question ?? '')
  const [context, setContext] = useState(before?.context ?? '')
  const [intake, setIntake] = useState('')
  const [sponsor, setSponsor] = useState<OrganisationId | ''>(before?.sponsorOrganisationId ?? '')
  const [lead, setLead] = useState<SeatId | ''>(before?.leadSeatId ?? '')
  const [powerful, setPowerful] = useState(before?.powerfulQuestions.join('\n') ?? '')
  const { errors, tries, errorOf, isFine } = useFaults()
  const powerfulQuestions = powerful
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

  function check(): FieldError[] {
    const found: FieldError[] = []
    if (title.trim() === '') found.push({ field: 'challenge-title', message: 'Enter a title' })
    if (title.trim().length > 200) found.push({ field: 'challenge-title', message: 'Make the title shorter' })
    if (question.trim() === '') found.push({ field: 'challenge-question', message: 'Enter the question' })
    if (question.trim().length > 1000) found.push({ field: 'challenge-question', message: 'Make the question shorter' })
    if (!challenge && intake.trim() === '') {
      found.push({ field: 'challenge-intake', message: 'Say what difference this senate can make' })
    }
    if (powerfulQuestions.length > mostQuestions) {
      found.push({ field: 'challenge-powerful', message: `Keep to ${mostQuestions} powerful questions` })
    }
    return found
  }

  async function submit() {
    const found = check()
    if (!isFine(found)) return
    const framing = {
      title,
      question,
      context: context.trim() === '' ? null : context,
      sponsorOrganisationId: sponsor || null,
      leadSeatId: lead || null,
      powerfulQuestions,
    }
    const { result } = await (challenge
      ? sender.send('editChallenge', framing)
      : sender.send('openChallenge', { ...framing, intake }))
    onDone(challenge?.id ?? String(result.id))
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField
        id="challenge-title"
        label="Title"
        value={title}
        onChange={setTitle}
        error={errorOf('challenge-title')}
      />
      <TextArea
        id="challenge-question"
        label="The question"
        hint="One question that an answer can be decided on."
        rows={3}
        maxLength={1000}
        value={question}
        onChange={setQuestion}
        error={errorOf('challenge-question')}
      />
      {challenge ? null : (
        <TextArea
          id="challenge-intake"
          label="Can this senate make a difference here that nobody else can?"
          hint="A challenge is taken up only with an answer to this."
          rows={3}
          maxLength={4000}
          value={intake}
          onChange={setIntake}
          error={errorOf('challenge-intake')}
        />
      )}
      <TextArea
        id="challenge-context"
        label="Context"
        optional
        hint="What somebody from another organisation needs to know."
        maxLength={8000}
        value={context}
        onChange={setContext}
      />
      <Select<OrganisationId>
        id="challenge-sponsor"
        label="Asked by"
        optional
        empty="Nobody in particular"
        value={sponsor}
        options={organisationChoices(organisations)}
        onChange={setSponsor}
      />
      <Select<SeatId>
        id="challenge-lead"
        label="Led by"
        optional
        empty="Nobody yet"
        value={lead}
        options={seatChoices(seats.filter((seat) => seat.endedAt === null || seat.id === lead))}
        onChange={setLead}
      />
      <TextArea
        id="challenge-powerful"
        label="Powerful questions"
        optional
        hint={`One on each line, ${mostQuestions} at most. Open questions that nobody can answer with yes or no.`}
        rows={5}
        value={powerful}
        onChange={setPowerful}
        error={errorOf('challenge-powerful')}
      />
      <FormEnd sender={sender} verb={challenge ? 'Save the framing' : 'Open the challenge'} onCancel={onCancel} />
    </Form>
  )
}
