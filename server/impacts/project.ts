import { and, eq } from 'drizzle-orm'
import { impacts } from '../../db/impacts.ts'
import { observations } from '../../db/observations.ts'
import { indexed } from '../../db/search.ts'
import { searchEntries } from '../../db/search-entries.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ImpactId, SeatId } from '../../shared/ids.ts'
import type { Claim, ImpactEvent } from '../../shared/impacts/impact.ts'
import { claimColumns, type ImpactRow } from './rows.ts'

/** The rows that an event of the register changes, and the words by which it is found. */
export function project(db: Db, { senateId, stream, version, event, at, by }: Recorded<ImpactEvent>): Statement[] {
  const id = stream.slice('impact:'.length) as ImpactId
  const moment = { at, by }
  const set = (row: Partial<ImpactRow>) =>
    db
      .update(impacts)
      .set({ ...row, version })
      .where(eq(impacts.id, id))
  const retitled = (claim: Claim, title: string) =>
    db
      .update(searchEntries)
      .set({ title, body: body(claim) })
      .where(and(eq(searchEntries.kind, 'impact'), eq(searchEntries.subjectId, id)))
  switch (event.type) {
    case 'impactAsserted': {
      const { ref, challengeId, claim, title } = event
      const asserted = { assertedBy: by as SeatId, assertedAt: new Date(at), state: 'asserted' as const, version }
      const found = { documentId: null, restricted: false, assignedSeatIds: [], draft: false, at: new Date(at) }
      return [
        db.insert(impacts).values({ id, senateId, ref, challengeId, ...claimColumns(claim), ...asserted }),
        indexed(db, { kind: 'impact', subjectId: id, senateId, challengeId, title, body: body(claim), ...found }),
      ]
    }
    case 'impactAmended':
      return [set(claimColumns(event.claim)), retitled(event.claim, event.title)]
    case 'impactAgreed':
      return [set({ state: 'agreed', answer: { ...moment, kind: 'agreed' }, cannotSayUntil: null })]
    case 'impactContested': {
      const { reason, counterEstimate } = event
      const answer = { ...moment, kind: 'contested' as const, reason, counterEstimate }
      return [set({ state: 'contested', answer, cannotSayUntil: null })]
    }
    case 'impactTimeAsked': {
      const { until, reason } = event
      const answer = { ...moment, kind: 'timeAsked' as const, until, reason }
      return [set({ state: 'cannotSayYet', answer, cannotSayUntil: until })]
    }
    case 'impactRevised': {
      const { text, before, claim, title } = event
      const settlement = { ...moment, outcome: 'revised' as const, text, before }
      return [
        set({ ...claimColumns(claim), state: 'settled', settlement, cannotSayUntil: null }),
        retitled(claim, title),
      ]
    }
    case 'impactBothRecorded': {
      const settlement = { ...moment, outcome: 'bothRecorded' as const, text: event.text }
      return [set({ state: 'settled', settlement })]
    }
    case 'impactMitigated':
      return [
        set({ ...claimColumns(event.claim), state: 'mitigated', mitigated: moment }),
        retitled(event.claim, event.title),
      ]
    case 'impactClosed':
      return [set({ state: 'closed', closing: { ...moment, text: event.text } })]
    case 'impactLinked':
      return [set({ decisionId: event.decisionId })]
    case 'impactObserved': {
      const { type: _type, predicted = null, ...observed } = event
      const entered = { senateId, impactId: id, bySeatId: by as SeatId, at: new Date(at) }
      return [set({}), db.insert(observations).values({ ...observed, predicted, ...entered })]
    }
    case 'observationWithdrawn':
      return [set({}), db.delete(observations).where(eq(observations.id, event.id))]
    default:
      return event satisfies never
  }
}

function body({ basis, riskStatement, mitigation }: Claim): string {
  return [riskStatement, basis, mitigation].filter(Boolean).join('\n')
}
