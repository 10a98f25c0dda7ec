import type { OrganisationId } from '../../../shared/ids.ts'
import { serverTime } from '../../connection/server-time.ts'
import type { Choice } from '../tested.ts'

interface Said {
  words: number
  unitId: string
  choice: Choice
  reason: string
  affectedOrganisationIds: readonly OrganisationId[]
}

/** How long a press is good for: whoever hears nothing for so long is told that it was not counted. */
const goodForMs = 7_000

/** The command that takes a position: to object is to raise an objection. */
export function positionCommand({ words, unitId, choice, reason, affectedOrganisationIds }: Said) {
  const said = reason.trim()
  const goodUntil = new Date(serverTime.now().getTime() + goodForMs).toISOString()
  if (choice.kind === 'position' && choice.position === 'object') {
    return { type: 'raiseObjection', body: { words, unitId, risk: said, affectedOrganisationIds, goodUntil } }
  }
  return { type: 'takeStance', body: { words, unitId, choice, goodUntil, ...(said === '' ? {} : { reason: said }) } }
}
