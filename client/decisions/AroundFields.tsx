import { relationKinds } from '../../shared/decisions/relations.ts'
import type { DecisionId, ImpactId, SeatId } from '../../shared/ids.ts'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { outcomeSentence, plainText } from '../../shared/impacts/sentence.ts'
import { impactStateNames } from '../../shared/impacts/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { FieldsProps } from './DecisionFields.tsx'
import { RelationFields } from './RelationFields.tsx'

/** Which impacts were taken into account: their organisations answer before it is ratified, or a reason says why not. */
export function ImpactFields({ draft, set, impacts }: FieldsProps & { impacts: readonly ShownImpact[] }) {
  if (impacts.length === 0) return null
  return (
    <Section title="Who it affects">
      <Checkboxes<ImpactId>
        id="impacts"
        label="Impacts taken into account"
        hint="Those of an option that you choose are ticked for you. Each organisation that feels one answers before the decision is ratified, or a reason says why not."
        value={draft.impactIds}
        onChange={(impactIds) => set({ impactIds })}
        choices={impacts.map(({ state, named }) => ({
          value: state.id,
          label: `${state.ref}: ${named.from} to ${named.to}. ${plainText(outcomeSentence(state.claim, named))}`,
          hint: [impactStateNames[state.standing.state], named.option && `option: ${named.option}`]
            .filter(Boolean)
            .join('; '),
        }))}
      />
    </Section>
  )
}

/** What it does to other decisions, from the moment that it is ratified. */
export function RelationsFields({ draft, set, errorOf, own }: FieldsProps & { own?: DecisionId | undefined }) {
  return (
    <Section title="Relations to other decisions">
      <div className="form">
        {draft.relations.map((relation, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a relation is known by its place only
          <div className="relation-field" key={n}>
            <RelationFields
              id={`relation-${n}`}
              value={relation}
              kinds={relationKinds}
              notTo={own}
              onChange={(next) => set({ relations: draft.relations.with(n, next) })}
              error={errorOf(`relation-${n}-decision`)}
            />
            <Button
              variant="quiet"
              size="small"
              label={`Remove relation ${n + 1}`}
              onPress={() => set({ relations: draft.relations.toSpliced(n, 1) })}
            >
              Remove
            </Button>
          </div>
        ))}
        <Button
          variant="secondary"
          size="small"
          onPress={() => set({ relations: [...draft.relations, { kind: 'supersedes', clauseId: null }] })}
        >
          Add a relation
        </Button>
      </div>
    </Section>
  )
}

/** What members held against it, in their own words. */
export function DissentFields({ draft, set, errorOf }: FieldsProps) {
  const { seats } = useSenate()
  const people = seats.map(({ id, name, organisationCode }) => ({
    value: id,
    label: [name, organisationCode].filter(Boolean).join(', '),
  }))
  const first = people[0]?.value
  return (
    <Section title="Dissent">
      <div className="form">
        {draft.dissents.map((dissent, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dissent is known by its place only
          <div className="relation-field" key={n}>
            <Select<SeatId>
              id={`dissent-${n}-seat`}
              label="Who"
              value={dissent.seatId}
              options={people}
              onChange={(seatId) => seatId && set({ dissents: draft.dissents.with(n, { ...dissent, seatId }) })}
            />
            <TextArea
              id={`dissent-${n}`}
              label="What they said, in full"
              rows={3}
              maxLength={4000}
              value={dissent.text}
              onChange={(text) => set({ dissents: draft.dissents.with(n, { ...dissent, text }) })}
              error={errorOf(`dissent-${n}`)}
            />
            <Button
              variant="quiet"
              size="small"
              label={`Remove dissent ${n + 1}`}
              onPress={() => set({ dissents: draft.dissents.toSpliced(n, 1) })}
            >
              Remove
            </Button>
          </div>
        ))}
        {first ? (
          <Button
            variant="secondary"
            size="small"
            onPress={() => set({ dissents: [...draft.dissents, { seatId: first, text: '' }] })}
          >
            Add a dissent
          </Button>
        ) : null}
      </div>
    </Section>
  )
}
