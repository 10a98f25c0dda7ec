import { verbMeanings, verbNames, verbs } from '../../shared/challenges/verbs.ts'
import { type Force, forceNames, forces, publicationNames, publications } from '../../shared/decisions/states.ts'
import type { SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { DateField } from '../ui/DateField.tsx'
import { OrganisationToggles } from '../ui/OrganisationToggles.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { DecisionDraft } from './decision-draft.ts'

export interface FieldsProps {
  draft: DecisionDraft
  set(change: Partial<DecisionDraft>): void
  errorOf(field: string): string | undefined
}

/** What kind of decision it is. */
export function WhatFields({ draft, set, errorOf }: FieldsProps) {
  const { senate } = useSenate()
  const possible = forces.filter((force) => force !== 'binding' || senate.status === 'deciding')
  return (
    <Section title="What it is">
      <div className="form">
        <TextField
          id="title"
          label="Title"
          hint="Short, for the log."
          maxLength={200}
          value={draft.title}
          onChange={(title) => set({ title })}
          error={errorOf('title')}
        />
        <Radios<DecisionDraft['verb']>
          id="verb"
          label="What it does"
          value={draft.verb}
          onChange={(verb) => set({ verb })}
          choices={[
            ...verbs.map((verb) => ({ value: verb, label: verbNames[verb], hint: verbMeanings[verb] })),
            { value: 'none' as const, label: 'None of these', hint: 'About how the senate works' },
          ]}
        />
        <Select<Force>
          id="force"
          label="Force"
          hint={senate.status === 'deciding' ? undefined : 'This senate advises: it cannot bind anybody.'}
          value={draft.force}
          options={possible.map((force) => ({ value: force, label: forceNames[force] }))}
          onChange={(force) => force && set({ force })}
        />
        <TextArea
          id="question"
          label="The question it answers"
          optional
          rows={2}
          maxLength={8000}
          value={draft.question}
          onChange={(question) => set({ question })}
        />
      </div>
    </Section>
  )
}

/** Whom it asks, who looks after it, and when. */
export function WhoFields({ draft, set, errorOf }: FieldsProps) {
  const { seats } = useSenate()
  return (
    <Section title="Who and when">
      <div className="form">
        <OrganisationToggles
          id="addressed-to"
          label="Addressed to"
          hint="They are told when it is ratified, and answer."
          value={draft.addressedTo}
          onChange={(addressedTo) => set({ addressedTo })}
        />
        <Select<SeatId>
          id="owner"
          label="Owner in the senate"
          hint="Needed before it is ratified."
          value={draft.ownerSeatId}
          empty="Choose somebody"
          options={seats
            .filter((seat) => !seat.endedAt || seat.id === draft.ownerSeatId)
            .map(({ id, name, organisationCode }) => ({
              value: id,
              label: [name, organisationCode].filter(Boolean).join(', '),
            }))}
          onChange={(ownerSeatId) => set({ ownerSeatId })}
          error={errorOf('owner')}
        />
        <DateField
          id="effective-from"
          label="Counts from"
          hint="The day of ratification if left empty."
          optional
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
          error={errorOf('effective-from')}
        />
        <DateField
          id="review-on"
          label="Review on"
          optional
          value={draft.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          error={errorOf('review-on')}
        />
        <Radios<DecisionDraft['publication']>
          id="publication"
          label="Publication"
          layout="inline"
          value={draft.publication}
          onChange={(publication) => set({ publication })}
          choices={publications.map((publication) => ({ value: publication, label: publicationNames[publication] }))}
        />
      </div>
    </Section>
  )
}
