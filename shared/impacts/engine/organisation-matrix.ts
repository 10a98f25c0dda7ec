import type { Compiled } from './compile-network.ts'
import type { Id, Metric } from './network.ts'
import { runTrials, type Trial } from './trials.ts'

/** What one organisation's changes alone do to another, in people or people a day, all its services together. */
export interface MatrixEntry {
  from: Id
  to: Id
  value: number
}

export interface OrganisationMatrix {
  metric: Metric
  day: number
  /** Every organisation, in the order of ids; those that change something, likewise. */
  organisations: Id[]
  senders: Id[]
  entries: MatrixEntry[]
  /** What all changes together do to an organisation beyond the sum of what each alone does. */
  interaction: { to: Id; value: number }[]
}

/**
 * Who does what to whom: entry (A, B) is the effect on B of A's changes alone, at the likely values, on a day (the horizon
 * unless it says otherwise). Entries of a column and its interaction add up to the effect of everything together.
 */
export function organisationMatrix(compiled: Compiled, asked: { metric: Metric; day?: number }): OrganisationMatrix {
  const { metric, day = compiled.horizonDays } = asked
  const { plan, organisationOf, changes } = compiled
  const organisations = [...new Set(organisationOf.values())].sort()
  const senders = [...new Set(changes.map(({ organisationId }) => organisationId))].sort()
  const kinds: Trial['changes'][] = ['none', 'all', ...senders.map((of) => ({ of }))]
  const trials = runTrials(
    compiled,
    kinds.map((kind) => ({ draws: {}, changes: kind })),
    [day],
  )
  const effectOn = (organisation: Id, trial: number) =>
    plan.services.reduce((sum, id, service) => {
      if (organisationOf.get(id) !== organisation) return sum
      return sum + (trials.at(trial, 0, metric, service) - trials.at(0, 0, metric, service))
    }, 0)
  return {
    metric,
    day,
    organisations,
    senders,
    entries: senders.flatMap((from, index) =>
      organisations.map((to) => ({ from, to, value: effectOn(to, index + 2) })),
    ),
    interaction: organisations.map((to) => ({
      to,
      value: senders.reduce((rest, _, index) => rest - effectOn(to, index + 2), effectOn(to, 1)),
    })),
  }
}
