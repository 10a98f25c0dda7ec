import { useState } from 'react'
import type { Factor } from '../../../shared/impacts/loops/content.ts'
import { editFactor, removeFactor, setFactor } from '../../../shared/impacts/loops/write-map.ts'
import { newPartId } from '../../connection/new-id.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { Section } from '../../ui/Section.tsx'
import { FactorForm } from './FactorForm.tsx'
import { editedFactor } from './factor-draft.ts'
import { PartButtons } from './PartButtons.tsx'
import type { LoopMapParts } from './parts.ts'

/** The things that there can be more of or less of, and a form that adds one. */
export function Factors({ doc, map, isEditable, onRemoved }: LoopMapParts & { onRemoved(): void }) {
  const [changed, setChanged] = useState<Factor>()
  return (
    <Section title="Factors" count={map.factors.length}>
      {map.factors.length === 0 ? (
        <Empty title="No factors yet">
          {isEditable
            ? 'Start with what worries people most, then ask: what makes it more, and what does it make more of?'
            : 'Members add what there can be more or less of, and say what leads to what.'}
        </Empty>
      ) : (
        <ul className="rows loops__rows">
          {map.factors.map((factor) => (
            <li key={factor.id} className="loops__row">
              <span>
                {factor.label} <OrganisationChip id={factor.organisationId} />
              </span>
              {isEditable ? (
                <PartButtons
                  change={`Change ${factor.label}`}
                  remove={`Remove ${factor.label} and its links`}
                  onChange={() => setChanged(factor)}
                  onRemove={() => {
                    removeFactor(doc, factor.id)
                    onRemoved()
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isEditable ? (
        <FactorForm
          prefix="new-factor"
          label="Add a factor"
          factors={map.factors}
          button="Add the factor"
          onSave={(factor) => {
            setFactor(doc, newPartId(), factor)
            return 'set'
          }}
        />
      ) : null}
      {changed && isEditable ? (
        <Dialog isOpen onClose={() => setChanged(undefined)} title="Change the factor" closesOnOutsidePress={false}>
          <FactorForm
            prefix="factor"
            label="Change the factor"
            factor={changed}
            factors={map.factors}
            button="Save the factor"
            onSave={(factor) => {
              const came = editFactor(doc, changed.id, editedFactor(changed, factor))
              if (came === 'set') setChanged(undefined)
              return came
            }}
            onCancel={() => setChanged(undefined)}
          />
        </Dialog>
      ) : null}
    </Section>
  )
}
