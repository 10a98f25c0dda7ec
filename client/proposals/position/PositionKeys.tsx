import { useEffect, useRef, useState } from 'react'
import type { OrganisationId } from '../../../shared/ids.ts'
import { type Position, positionNames } from '../../../shared/proposals/process.ts'
import { positionsOf } from '../../../shared/proposals/ways.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Form } from '../../ui/Form.tsx'
import { OrganisationToggles } from '../../ui/OrganisationToggles.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { countingOf } from '../tested.ts'
import type { TakingProps } from './TakePosition.tsx'

const takeNames: Record<Position, string> = {
  consent: 'Consent',
  object: 'Object',
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
}

/** One key for each position, large enough for a thumb. One press takes it; where a reason is needed, it is asked first. */
export function PositionKeys(props: TakingProps) {
  const { state, unitId, writing, onWriting, take, sending } = props
  const { how } = state
  const stance = countingOf(how, unitId)
  const taken = stance?.choice.kind === 'position' ? stance.choice.position : undefined
  const writingFor = writing?.choice?.kind === 'position' ? writing.choice.position : undefined
  const needsReason = (position: Position) => position === 'object' || how.reasonRequiredFor.includes(position)
  const begin = (position: Position) =>
    onWriting({
      choice: { kind: 'position', position },
      reason: writing?.reason ?? '',
      words: writing?.words ?? how.words,
    })
  return (
    <>
      <fieldset className="position-keys">
        <legend>{taken ? 'Change your position' : 'Where do you stand on these words?'}</legend>
        {positionsOf[how.process].map((position) => (
          <button
            key={position}
            type="button"
            className={`position-key position-key--${position}`}
            aria-pressed={taken === position}
            aria-expanded={needsReason(position) ? writingFor === position : undefined}
            aria-disabled={sending || undefined}
            onClick={() => {
              if (sending || taken === position) return
              if (needsReason(position) || writingFor !== undefined) begin(position)
              else take({ kind: 'position', position }, '')
            }}
          >
            <span className="position-key__mark" aria-hidden="true">
              {taken === position ? '✓' : ''}
            </span>
            {takeNames[position]}
          </button>
        ))}
      </fieldset>
      {taken === 'object' && writingFor === undefined ? (
        <p className="soft">Taking another position takes your objection back.</p>
      ) : null}
      {writingFor ? (
        <Reason {...props} position={writingFor} isNeeded={needsReason(writingFor)} />
      ) : taken && taken !== 'object' && !stance?.reason ? (
        <Button variant="quiet" size="small" onPress={() => begin(taken)}>
          Add a reason
        </Button>
      ) : null}
    </>
  )
}

function Reason({
  state,
  unitId,
  writing,
  onWriting,
  take,
  sending,
  position,
  isNeeded,
}: TakingProps & { position: Position; isNeeded: boolean }) {
  const { how } = state
  const [isMissing, setIsMissing] = useState(false)
  const [affected, setAffected] = useState<OrganisationId[]>([])
  const objects = position === 'object'
  const reason = writing?.reason ?? ''
  const box = useRef<HTMLDivElement>(null)
  const fieldId = `reason-${unitId}`
  // The person has just pressed a key that asks for words: that is where they go on.
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])

  function submit() {
    setIsMissing(isNeeded && reason.trim() === '')
    if (isNeeded && reason.trim() === '') return
    take({ kind: 'position', position }, reason, affected)
  }

  return (
    <div ref={box}>
      <Form onSubmit={submit} label={`Your reason: ${positionNames[position].toLowerCase()}`}>
        <TextArea
          id={fieldId}
          label={objects ? 'What could go wrong' : isNeeded ? 'Reason' : 'Reason (optional)'}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(next) => {
            setIsMissing(false)
            onWriting({ choice: { kind: 'position', position }, reason: next, words: writing?.words ?? how.words })
          }}
          {...(isMissing && { error: objects ? 'Say what could go wrong' : 'Say why' })}
        />
        {objects ? (
          <OrganisationToggles
            id={`${fieldId}-for`}
            label="Whom it would touch"
            value={affected}
            onChange={setAffected}
          />
        ) : null}
        {objects && how.showResults !== 'live' ? (
          <p className="soft">Everybody reads your objection. Your name shows when positions do.</p>
        ) : null}
        <ButtonRow>
          <Button busy={sending} disabled={writing?.words !== how.words}>
            {objects ? 'Raise my objection' : `Take this position: ${positionNames[position].toLowerCase()}`}
          </Button>
          <Button variant="quiet" onPress={() => onWriting(undefined)}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </div>
  )
}
