import { useState } from 'react'
import { Link } from 'react-router'
import { proposalStateNames } from '../../../shared/proposals/ways.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useSessionProposals } from '../useProposal.ts'
import type { PutPlace } from './put-place.ts'
import { TestWordsDialog } from './TestWordsDialog.tsx'

interface PrepareWordsProps {
  sessionId: PutPlace['sessionId']
  epoch: number
  agenda: readonly AgendaItem[]
}

/** Before a session: the words that are ready for its items, for those who will put them. */
export function PrepareWords({ sessionId, epoch, agenda }: PrepareWordsProps) {
  const { senateId, may } = useSenate()
  const { data } = useSessionProposals(sessionId)
  const [itemId, setItemId] = useState<AgendaItem['id'] | ''>('')
  const [isAsking, setIsAsking] = useState(false)
  const item = agenda.find(({ id }) => id === itemId)
  if (!may('proposal.put')) return null
  const ready = (data?.items ?? []).filter(({ state: { state } }) => state === 'draft' || state === 'clarifying')
  const refOf = (id: string | null) => agenda.find((one) => one.id === id)?.ref
  return (
    <Section title="Words prepared" {...(ready.length > 0 && { count: ready.length })}>
      {ready.length === 0 ? <p className="soft">Words that are prepared here can be put in one press.</p> : null}
      <ul className="rows">
        {ready.map(({ id, state }) => (
          <li key={id}>
            <Link className="row__title" to={`/senates/${senateId}/proposals/${id}`}>
              {state.wording.length > 140 ? `${state.wording.slice(0, 140)}…` : state.wording}
            </Link>
            <p className="row__detail">
              {state.ref}
              {refOf(state.itemId) ? `, item ${refOf(state.itemId)}` : ''}{' '}
              <StateTag tone="quiet">{proposalStateNames[state.state]}</StateTag>
            </p>
          </li>
        ))}
      </ul>
      <Select
        id="prepare-for"
        label="For which item"
        empty="For the session as a whole"
        value={itemId}
        options={agenda.map(({ id, ref, title }) => ({ value: id, label: `${ref}. ${title}` }))}
        onChange={setItemId}
      />
      <ButtonRow>
        <Button variant="secondary" size="small" opensDialog onPress={() => setIsAsking(true)}>
          Prepare words
        </Button>
      </ButtonRow>
      {isAsking ? (
        <TestWordsDialog
          purpose="prepare"
          selection={undefined}
          place={{ sessionId, epoch, itemId: item?.id ?? null, challengeId: item?.challengeId ?? null }}
          onPut={() => setIsAsking(false)}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Section>
  )
}
