import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import type { Flow } from '../../../shared/impacts/system/todays-flows.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { findFull, loadOf } from './how-full.ts'
import { FullShare, LoadBar } from './ServiceTable.tsx'
import { kindNames, peopleADay } from './words.ts'

/** Its kind, what happens when it is full, and what follows from its numbers. */
export function HowItWorks({ service, flow }: { service: ServiceModel; flow: Flow | undefined }) {
  const { service: registered, organisation } = useSenate()
  const { kind, whenFull } = service
  const other = typeof whenFull === 'object' ? registered(whenFull.divertTo) : undefined
  const load = loadOf(service)
  const share = findFull(service, flow)
  return (
    <Section title="How it works">
      <Facts
        facts={[
          { name: 'Kind', value: kindNames[kind] },
          {
            name: 'When it is full',
            value:
              whenFull === 'queue'
                ? 'People wait for it'
                : whenFull === 'lose'
                  ? 'People go without'
                  : `People are diverted to ${other?.name ?? 'another service'} (${organisation(other?.organisationId)?.code ?? ''})`,
          },
          { name: 'Today', value: load === undefined ? null : <LoadBar load={load} kind={kind} /> },
          { name: 'Find it full', value: share === undefined ? null : <FullShare share={share} /> },
          { name: 'Leave it', value: flow ? peopleADay(flow.leaving) : null },
          { name: 'Come by routes', value: flow ? peopleADay(flow.fromRoutes) : null },
          {
            name: 'Come from outside',
            value: flow ? (flow.outside < 0 ? 'None: routes bring more than leave' : peopleADay(flow.outside)) : null,
          },
        ]}
      />
      {share === undefined ? null : (
        <p className="soft small">
          Find it full: if people come by chance at today’s rate (Erlang’s formula). It does not tell weekdays from
          weekends.
        </p>
      )}
    </Section>
  )
}
