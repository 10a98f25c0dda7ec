import { useState } from 'react'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { TestedHow, TestedProps } from './tested.ts'

type Objection = TestedHow['objections'][number]

const stateNames: Record<Objection['state'], string> = {
  raised: 'Raised',
  clarified: 'Clarified',
  sustained: 'Sustained',
  notSustained: 'Not sustained',
  integrated: 'Integrated',
  standAside: 'Stands aside',
  dissent: 'Dissent',
  withdrawn: 'Taken back',
}

/** Objections as work: what could go wrong, how the chair ruled and why, and what the objector did. */
export function Objections({ id, state }: TestedProps) {
  const { objections } = state.how
  if (objections.length === 0) return null
  return (
    <Section title="Objections" count={objections.length}>
      <ul className="rows">
        {objections.map((objection) => (
          <li key={objection.id}>
            <p className="row__title">{objection.risk}</p>
            <p className="row__detail">
              <PersonName seatId={objection.seatId} /> <StateTag tone="caution">{stateNames[objection.state]}</StateTag>
            </p>
            {objection.clarification ? <p>{objection.clarification}</p> : null}
            {objection.rationale ? <p>Ruling: {objection.rationale}</p> : null}
            {objection.dissent ? <p>Dissent: {objection.dissent}</p> : null}
            {state.state === 'open' || state.state === 'suspended' ? (
              <Work id={id} challengeId={state.challengeId} objection={objection} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface WorkProps {
  id: string
  challengeId: TestedProps['state']['challengeId']
  objection: Objection
}

function Work({ id, challengeId, objection }: WorkProps) {
  const { me, may } = useSenate()
  const { send, sending, refusal } = useCommand()
  const [text, setText] = useState('')
  const isMine = objection.seatId === me.seatId
  const isNew = objection.state === 'raised' || objection.state === 'clarified'
  const rules = isNew && !isMine && may('proposal.rule', { challengeId })
  const clarifies = isNew && isMine
  const dissents = isMine && objection.state === 'notSustained'
  const standsAside = isMine && (objection.state === 'notSustained' || objection.state === 'sustained')
  const act = (type: string, body: object = {}) =>
    void send(type, id, { objectionId: objection.id, ...body })
      .then(() => setText(''))
      .catch(() => undefined)
  if (!rules && !clarifies && !dissents && !standsAside) return null
  const label = rules ? 'Why you rule so' : clarifies ? 'Say it more clearly' : 'What you want on the record'
  const isEmpty = text.trim() === ''
  return (
    <>
      {rules || clarifies || dissents ? (
        <TextArea id={`work-${objection.id}`} label={label} rows={2} maxLength={2000} value={text} onChange={setText} />
      ) : null}
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        {rules ? (
          <>
            <Button
              size="small"
              busy={sending}
              disabled={isEmpty}
              onPress={() => act('sustainObjection', { rationale: text })}
            >
              Sustain
            </Button>
            <Button
              size="small"
              variant="secondary"
              busy={sending}
              disabled={isEmpty}
              onPress={() => act('notSustainObjection', { rationale: text })}
            >
              Do not sustain
            </Button>
          </>
        ) : null}
        {clarifies ? (
          <Button
            size="small"
            busy={sending}
            disabled={isEmpty}
            onPress={() => act('clarifyObjection', { clarification: text })}
          >
            Clarify my objection
          </Button>
        ) : null}
        {standsAside ? (
          <Button size="small" busy={sending} onPress={() => act('standAside')}>
            Stand aside
          </Button>
        ) : null}
        {dissents ? (
          <Button
            size="small"
            variant="secondary"
            busy={sending}
            disabled={isEmpty}
            onPress={() => act('dissent', { dissent: text })}
          >
            Record my dissent
          </Button>
        ) : null}
      </ButtonRow>
    </>
  )
}
