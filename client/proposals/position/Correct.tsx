import { useState } from 'react'
import { isOutcome } from '../../../shared/proposals/ways.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ChoiceField } from '../ChoiceField.tsx'
import { type Choice, countingOf, type Entitled, type TestedProps } from '../tested.ts'

/** After the count, for a position that somebody else recorded for me: what I really said, kept beside it. */
export function Correct({ id, state, voter }: TestedProps & { voter: Entitled }) {
  const { me } = useSenate()
  const { how } = state
  const [isAsking, setIsAsking] = useState(false)
  const recorded = countingOf(how, voter.unitId)
  const isMine = voter.seatIds.some((seatId) => seatId === me.seatId)
  if (recorded?.channel !== 'recordedByChair' || !isMine) return null
  if (!isOutcome(state.state)) {
    return state.state === 'open' ? (
      <p>If that is not what you said, take your own position: it counts instead.</p>
    ) : null
  }
  return isAsking ? (
    <Asking id={id} how={how} unitId={voter.unitId} onDone={() => setIsAsking(false)} />
  ) : (
    <Button variant="secondary" size="small" onPress={() => setIsAsking(true)}>
      That is not what I said
    </Button>
  )
}

interface AskingProps {
  id: string
  how: TestedProps['state']['how']
  unitId: string
  onDone(): void
}

function Asking({ id, how, unitId, onDone }: AskingProps) {
  const sender = useCommand()
  const [choice, setChoice] = useState<Choice>()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const position = choice?.kind === 'position' ? choice.position : undefined
  const isAsked = position === 'object' || how.reasonRequiredFor.some((one) => one === position)

  async function correct() {
    if (!choice) return setError('Choose what you said')
    const said = reason.trim() === '' ? {} : { reason }
    await sender.send('correctStance', id, { unitId, choice, ...said })
    onDone()
  }

  return (
    <Form onSubmit={() => void correct().catch(() => undefined)} label="Correct what was recorded for me">
      <ChoiceField
        id={`correct-${unitId}`}
        how={how}
        value={choice}
        error={error}
        onChange={(next) => {
          setError(undefined)
          setChoice(next)
        }}
      />
      <TextArea
        id={`correct-reason-${unitId}`}
        label={isAsked ? 'Reason' : 'Reason (optional)'}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <p className="soft">Both are kept. The outcome stays as it was counted, unless the chair runs it again.</p>
      <FormEnd sender={sender} verb="This is what I said" onCancel={onDone} />
    </Form>
  )
}
