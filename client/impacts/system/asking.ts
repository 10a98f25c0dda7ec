import type { OrganisationId } from '../../../shared/ids.ts'
import type { ActionLine } from '../../../shared/sessions/action-answers.ts'
import type { NamedSeat } from '../../connection/useSenate.ts'

/** How long organisations get to look at a figure. */
export const daysToAnswer = 14
const longest = 500

/** What an action about a service of the balance check begins with, by which it is found again. */
function beginning(serviceName: string): string {
  return `Balance check, ${serviceName}: `
}

/** What each of the organisations is asked. */
export function question(serviceName: string, sentence: string): string {
  return `${beginning(serviceName)}${sentence} Say which figure is right, and set it in the model.`.slice(0, longest)
}

/** The unfinished actions by which organisations have been asked about a service already. */
export function askedAbout(serviceName: string, actions: readonly ActionLine[]): ActionLine[] {
  return actions.filter(({ text }) => text.startsWith(beginning(serviceName)))
}

/** Whoever answers for an organisation: its reviewer, or else the secretary, who passes it on. */
export function whoAnswers(organisationId: OrganisationId, seats: readonly NamedSeat[]): NamedSeat | undefined {
  const sitting = seats.filter(({ endedAt }) => endedAt === null)
  return (
    sitting.find(({ role, answersFor }) => role === 'reviewer' && answersFor.includes(organisationId)) ??
    sitting.find(({ role }) => role === 'secretary')
  )
}
