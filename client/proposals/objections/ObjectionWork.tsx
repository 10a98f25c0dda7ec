import { useState } from 'react'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useHoldInView } from '../held-in-view.ts'
import type { ObjectionsProps } from '../Objections.tsx'
import { Integrate } from './Integrate.tsx'
import type { Objection } from './ObjectionItem.tsx'
import { type Step, StepForm } from './StepForm.tsx'

const steps: Record<'clarify' | 'sustain' | 'notSustain' | 'dissent', Step> = {
  clarify: {
    ...{ command: 'clarifyObjection', field: 'clarification', button: 'Say it more clearly' },
    ...{ label: 'Your objection, more clearly', missing: 'Say what you mean' },
  },
  sustain: {
    ...{ command: 'sustainObjection', field: 'rationale', button: 'Sustain' },
    ...{ label: 'Why it is sustained', missing: 'Write down why, for everybody to read' },
  },
  notSustain: {
    ...{ command: 'notSustainObjection', field: 'rationale', button: 'Do not sustain' },
    ...{ label: 'Why it is not sustained', missing: 'Write down why, for everybody to read' },
  },
  dissent: {
    ...{ command: 'dissent', field: 'dissent', button: 'Record my dissent' },
    ...{ label: 'What you want on the record, word for word', missing: 'Write down what you want on the record' },
  },
}

interface ObjectionWorkProps extends ObjectionsProps {
  objection: Objection
  /** Whether it can be worked on: the words are under test, and nothing has settled it. */
  isOpen: boolean
}

/** What can be done with an objection now: by its owner, and by whoever rules on it. Each step asks for its words. */
export function ObjectionWork({ id, state, epoch, objection, isOpen }: ObjectionWorkProps) {
  const { me, may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [step, setStep] = useState<Step>()
  const [isIntegrating, setIsIntegrating] = useState(false)
  // The test may end, or somebody rule, while somebody writes: what they wrote stays until they put it away.
  const isWriting = isIntegrating || step !== undefined
  useHoldInView(id, isWriting)
  const isMine = objection.seatId === me.seatId
  const isNew = objection.state === 'raised' || objection.state === 'clarified'
  const { challengeId, documentId } = state
  const mayRule = !isMine && may('proposal.rule', { challengeId, documentId })
  const offered: Step[] = [
    ...(isNew && isMine ? [steps.clarify] : []),
    ...(isNew && mayRule ? [steps.sustain, steps.notSustain] : []),
    ...(isMine && objection.state === 'notSustained' ? [steps.dissent] : []),
  ]
  const integrates = objection.state === 'sustained' && may('proposal.put', { challengeId, documentId })
  const standsAside = isMine && (objection.state === 'notSustained' || objection.state === 'sustained')
  const takesBack = isMine && (isNew || objection.state === 'sustained') && state.state === 'open'
  const act = async (type: string, body: object) => {
    await send(type, id, body)
    setStep(undefined)
  }
  const press = (type: string, body: object) => void act(type, body).catch(() => undefined)
  const isOffered = isOpen && (offered.length > 0 || standsAside || takesBack || integrates)
  if (!isOffered && !isWriting) return null
  return (
    <div className="objection__work">
      {isIntegrating ? (
        <Integrate
          id={id}
          state={state}
          objectionId={objection.id}
          epoch={epoch}
          onDone={() => setIsIntegrating(false)}
        />
      ) : step ? (
        <StepForm
          step={step}
          fieldId={`work-${objection.id}`}
          busy={sending}
          onSay={(said) => press(step.command, { objectionId: objection.id, [step.field]: said })}
          onCancel={() => setStep(undefined)}
        />
      ) : (
        <ButtonRow>
          {offered.map((one) => (
            <Button key={one.button} size="small" variant="secondary" onPress={() => setStep(one)}>
              {one.button}
            </Button>
          ))}
          {integrates ? (
            <Button size="small" variant="secondary" onPress={() => setIsIntegrating(true)}>
              Integrate into new words
            </Button>
          ) : null}
          {standsAside ? (
            <Button
              size="small"
              variant="secondary"
              busy={sending}
              onPress={() => press('standAside', { objectionId: objection.id })}
            >
              Stand aside
            </Button>
          ) : null}
          {takesBack ? (
            <Button
              size="small"
              variant="quiet"
              busy={sending}
              onPress={() =>
                press('takeStance', {
                  ...{ words: state.how.words, unitId: objection.unitId },
                  choice: { kind: 'position', position: 'consent' },
                })
              }
            >
              Take it back and consent
            </Button>
          ) : null}
        </ButtonRow>
      )}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}
