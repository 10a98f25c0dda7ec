import type { ClauseId, OrganisationId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { RelationKind } from './relations.ts'
import type { PositionKind } from './response-words.ts'

/** What needs a position from an organisation: a clause, or (null) the whole decision. */
interface ToAnswer {
  clauseId: ClauseId | null
  name: string
}

interface Said {
  clauseId: ClauseId | null
  position: PositionKind
  reason: string | null
  boardDate: string | null
}

interface Asking {
  content: { clauses: readonly { id: ClauseId; addressedTo: readonly OrganisationId[] }[] }
  received?: readonly { kind: RelationKind; clauseId: ClauseId | null }[]
}

/**
 * The clauses that an organisation is asked about: those that address it or nobody in particular, and still stand; the
 * whole decision when there is none.
 */
export function toAnswer({ content, received = [] }: Asking, organisationId: OrganisationId): ToAnswer[] {
  const superseded = received.filter(({ kind }) => kind === 'supersedes').map(({ clauseId }) => clauseId)
  const asked = content.clauses.flatMap(({ id, addressedTo }, n) => {
    const isForThem = addressedTo.length === 0 || addressedTo.includes(organisationId)
    return isForThem && !superseded.includes(id) ? [{ clauseId: id, name: `Clause ${n + 1}` }] : []
  })
  return asked.length > 0 ? asked : [{ clauseId: null, name: 'The decision as a whole' }]
}

/** Positions that still wait for a board. */
export function referred<P extends { position: PositionKind | null }>(positions: readonly P[]): P[] {
  return positions.filter(({ position }) => position === 'referToBoard')
}

/** Refuses a clause that does not address the organisation, and one that is answered twice. */
export function checkClauses(said: readonly { clauseId: ClauseId | null }[], asked: readonly ToAnswer[]): void {
  const seen = new Set<ClauseId | null>()
  for (const [n, { clauseId }] of said.entries()) {
    const at = `/positions/${n}/clauseId`
    if (!asked.some((one) => one.clauseId === clauseId)) {
      throw new Refusal(
        'clause-unknown',
        'This is not among the clauses that you are asked about. Reload the page.',
        at,
      )
    }
    if (seen.has(clauseId)) throw new Refusal('already-in-answer', 'A clause has two positions. Keep one of them.', at)
    seen.add(clauseId)
  }
}

/** Refuses an answer that leaves something out, gives no reason where one is due, or refers to no board's date. */
export function checkPositions(
  said: readonly Said[],
  asked: readonly ToAnswer[],
  when: { boardsAfter?: string; decided?: true },
): void {
  checkClauses(said, asked)
  const missing = asked.find(({ clauseId }) => !said.some((one) => one.clauseId === clauseId))
  if (missing) {
    throw new Refusal('needs-position', `${missing.name} has no position yet. Choose one.`, '/positions')
  }
  for (const [n, { position, reason, boardDate }] of said.entries()) {
    const at = `/positions/${n}`
    if ((position === 'notAccept' || position === 'acceptInPart') && !reason) {
      throw new Refusal('needs-reason', 'Say why you accept this in part or not at all.', `${at}/reason`)
    }
    if (position !== 'referToBoard') {
      if (boardDate) throw new Refusal('wrong-date', 'Only a referral has a board date.', `${at}/boardDate`)
      continue
    }
    if (when.decided) {
      throw new Refusal('already-referred', 'Say what the board decided: accept, in part or not.', `${at}/position`)
    }
    if (!boardDate && when.boardsAfter)
      throw new Refusal('needs-date', 'Say when your board will decide.', `${at}/boardDate`)
    if (boardDate && when.boardsAfter && boardDate < when.boardsAfter) {
      throw new Refusal('wrong-date', 'The board date is in the past. Choose a later day.', `${at}/boardDate`)
    }
  }
}
