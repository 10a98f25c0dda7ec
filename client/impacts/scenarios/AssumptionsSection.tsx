import { useDeferredValue } from 'react'
import type * as Y from 'yjs'
import type { Assumption } from '../../../shared/impacts/scenarios/content.ts'
import type { TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddAssumption } from './AddAssumption.tsx'
import { AssumptionCard } from './AssumptionCard.tsx'
import type { SystemModelAnswer } from './useSystemModel.ts'
import type { WhoIsAt } from './useWhoIsAt.ts'
import type { StampOf } from './useWriters.ts'

interface AssumptionsSectionProps {
  doc: Y.Doc
  assumptions: readonly Assumption[]
  model: SystemModelAnswer
  names: TargetNames
  stampOf: StampOf
  who: WhoIsAt
  isEditable: boolean
}

/** What the scenario is not sure of, by the organisation that it is about. */
export function AssumptionsSection(props: AssumptionsSectionProps) {
  const { doc, assumptions, model, names, stampOf, who, isEditable } = props
  const { organisations } = useSenate()
  // What else could be assumed is no part of what somebody types.
  const there = useDeferredValue(assumptions)
  const owner = new Map(
    model.services.map((service) => [service.serviceId as string, service.organisationId as string]),
  )
  const byOrganisation = Map.groupBy(assumptions, ({ target }) => owner.get(target.split('->')[0] ?? '') ?? '')
  return (
    <Section title="Assumptions" count={assumptions.length} id="assumptions">
      {assumptions.length === 0 ? (
        <p className="soft">
          None yet: every number stands as the system model has it. Add those that you are not sure of.
        </p>
      ) : null}
      {organisations
        .filter(({ id }) => byOrganisation.has(id))
        .map(({ id }) => {
          const theirs = byOrganisation.get(id) ?? []
          const byTarget = [...Map.groupBy(theirs, ({ target }) => target)]
          return (
            <div key={id} className="assumptions__organisation">
              <h3 className="assumptions__title">
                <OrganisationChip id={id} withName />
              </h3>
              {byTarget.map(([target, about]) => (
                <div key={target}>
                  <p className="assumptions__target">{names.name(target)}</p>
                  <ul className="assumptions__list">
                    {about.map((assumption) => (
                      <AssumptionCard
                        key={assumption.id}
                        {...{ doc, assumption, names, stampOf, isEditable }}
                        present={who.at(assumption.id)}
                        come={who.come}
                      />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )
        })}
      {isEditable ? <AddAssumption doc={doc} assumptions={there} model={model} names={names} /> : null}
    </Section>
  )
}
