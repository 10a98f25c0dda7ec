import { useState } from 'react'
import { useCommand } from '../connection/useCommand.ts'
import { useConnection } from '../connection/useConnection.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { When } from '../ui/When.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { choiceWords } from './choice-words.ts'
import { type Choice, countingOf, placesOf, type TestedProps } from './tested.ts'
import { UnitName } from './UnitName.tsx'

const whyNot = {
  recused: 'You may speak on this but not decide: a ruling on an interest keeps you out.',
  absent: 'You were not here when this was put, so you are not asked. The chair can run it again.',
  nonVoting: 'Your seat does not vote.',
}

/** What my position is now, large, with the time I took it; and the way to take or change it. */
export function MyPosition({ id, state }: TestedProps) {
  const { me } = useSenate()
  const { how } = state
  const places = placesOf(how, me.seatId)
  if (how.electorate.length === 0) return null
  const own = how.electorate.find((voter) => voter.unitId === me.seatId)
  if (places.length === 0) {
    const reason = own && !own.eligible ? own.reason : 'nonVoting'
    return <ReadOnlyNote>{whyNot[reason]}</ReadOnlyNote>
  }
  return places.map(({ unitId }) => <Place key={unitId} id={id} state={state} unitId={unitId} />)
}

function Place({ id, state, unitId }: TestedProps & { unitId: string }) {
  const { me } = useSenate()
  const { how } = state
  const stance = countingOf(how, unitId)
  const isCast = how.taken.includes(unitId)
  const [isChanging, setIsChanging] = useState(false)
  const isOpen = state.state === 'open'
  const asks = isOpen && !isCast && (!stance || isChanging)
  return (
    <Section title={unitId === me.seatId ? 'My position' : 'A position you speak for'}>
      {unitId === me.seatId ? null : (
        <p>
          <UnitName unitId={unitId} />
        </p>
      )}
      <div role="status">
        {isCast ? <p className="my-position">Your secret ballot is cast. It is final.</p> : null}
        {stance ? (
          <p className="my-position">
            {choiceWords(stance.choice, how)}
            <span className="my-position__when">
              <When at={stance.at} as="time" />
              {stance.channel === 'recordedByChair' ? ', recorded for you' : ''}
              {stance.channel === 'deputy' ? ', by a deputy' : ''}
            </span>
          </p>
        ) : null}
        {!stance && !isCast && !asks ? <p className="soft">No position was taken.</p> : null}
      </div>
      {stance?.reason ? <p>{stance.reason}</p> : null}
      {asks ? (
        <Take id={id} state={state} unitId={unitId} onDone={() => setIsChanging(false)} />
      ) : isOpen && stance ? (
        <Button variant="secondary" size="small" onPress={() => setIsChanging(true)}>
          Change my position
        </Button>
      ) : null}
    </Section>
  )
}

function Take({ id, state: { how }, unitId, onDone }: TestedProps & { unitId: string; onDone(): void }) {
  const { send, sending, refusal, clear } = useCommand()
  const connection = useConnection()
  const [choice, setChoice] = useState<Choice>()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const position = choice?.kind === 'position' ? choice.position : undefined
  const objects = position === 'object'
  const needsReason = objects || (position !== undefined && how.reasonRequiredFor.includes(position))
  const asksReason = how.ballot === 'named' && choice !== undefined

  async function take() {
    if (!choice) return setError('Choose your position')
    if (needsReason && reason.trim() === '') return setError(undefined)
    const said = asksReason && reason.trim() !== '' ? { reason } : {}
    await send('takeStance', id, { words: how.words, choice, unitId, ...said })
    onDone()
  }

  return (
    <Form onSubmit={() => void take().catch(() => undefined)} label="Take a position">
      <ChoiceField
        id={`choice-${unitId}`}
        how={how}
        value={choice}
        error={error}
        onChange={(next) => {
          setChoice(next)
          setError(undefined)
          clear()
        }}
      />
      {asksReason ? (
        <TextArea
          id={`reason-${unitId}`}
          label={objects ? 'What could go wrong, and for whom' : needsReason ? 'Reason' : 'Reason (optional)'}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      {how.ballot === 'secret' ? <p className="soft">Nobody can see how you vote, and you cannot change it.</p> : null}
      {connection === 'offline' ? <p role="status">You are offline: your position is not counted yet.</p> : null}
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <Button busy={sending} disabled={needsReason && reason.trim() === ''}>
        {how.ballot === 'secret' ? 'Cast my ballot' : objects ? 'Raise my objection' : 'Take this position'}
      </Button>
    </Form>
  )
}
