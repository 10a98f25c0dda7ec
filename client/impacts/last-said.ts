import type { Impact } from '../../shared/impacts/impact.ts'
import type { Moment } from '../../shared/protocol.ts'

/** When an impact last came to another state, and who brought it there; undefined while nobody has answered. */
export function lastSaid({ standing }: Impact): Moment | undefined {
  if (standing.state === 'asserted') return undefined
  if (standing.state === 'closed') return standing.closing
  if (standing.state === 'mitigated') return standing.mitigated
  return standing.state === 'settled' ? standing.settlement : standing.answer
}
