import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../shared/command.ts'
import { type Answerable, decideResponse, type ResponseFacts } from '../../shared/decisions/decide-response.ts'
import { evolveResponse, isOverdue, type ResponseEvent, type Responses } from '../../shared/decisions/response.ts'
import type { ResponseCommand } from '../../shared/decisions/response-commands.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { ClauseId, DecisionId, OrganisationId, PersonId, SeatId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'

const lch = 'org-lch' as OrganisationId
const ltht = 'org-ltht' as OrganisationId
const [c1, c2, c3] = ['c-1', 'c-2', 'c-3'] as ClauseId[] as [ClauseId, ClauseId, ClauseId]
const moment = { at: '2026-03-02T09:00:00.000Z', by: 'seat-reviewer-lch' as SeatId }
const context: Context<ResponseFacts> = {
  actor: { kind: 'person', personId: 'person-x' as PersonId, administrator: false },
  now: new Date(moment.at),
  newId: () => 'never',
  facts: { today: '2026-03-02' },
}
const notifiedOf = (organisationId: OrganisationId): ResponseEvent => ({
  type: 'organisationNotified',
  organisationId,
  dueOn: '2026-04-01',
})

function given(events: ResponseEvent[], changed: Partial<Answerable> = {}): Answerable {
  const responses = [notifiedOf(lch), ...events].reduce<Responses>(
    (before, event) => evolveResponse(before, event, moment),
    {},
  )
  return {
    id: 'dec-1' as DecisionId,
    state: 'inForce',
    content: {
      clauses: [
        { id: c1, addressedTo: [lch, ltht] },
        { id: c2, addressedTo: [ltht] },
        { id: c3, addressedTo: [lch] },
      ],
    },
    responses,
    ...changed,
  }
}

type Body = Record<string, unknown>
function when(decision: Answerable, type: ResponseCommand['type'], body: Body = {}): ResponseEvent[] {
  const command = { type, target: decision.id, body: { organisationId: lch, ...body } } as ResponseCommand
  return decideResponse(decision, command, context).map(({ event }) => event)
}
const accept = (clauseId: ClauseId | null) => ({ clauseId, position: 'accept', reason: null, boardDate: null })
const refer = (clauseId: ClauseId) => ({ ...accept(clauseId), position: 'referToBoard', boardDate: '2026-03-20' })
const answer = (...positions: Body[]): Body => ({ positions, conditions: null })
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'accepted'
}
const having = (decision: Answerable, events: ResponseEvent[]): Answerable => ({
  ...decision,
  responses: events.reduce<Responses>((before, event) => evolveResponse(before, event, moment), decision.responses),
})
const answeredWith = (...positions: Body[]) => {
  const decision = given([])
  return having(decision, when(decision, 'answerDecision', answer(...positions)))
}

describe("an organisation's answer", () => {
  it('acknowledging says nothing about accepting', () => {
    const decision = given([])
    const { state, positions, respondedAt } = having(decision, when(decision, 'acknowledgeDecision')).responses[lch]!
    expect({ state, positions, respondedAt }).toEqual({ state: 'acknowledged', positions: [], respondedAt: null })
  })

  it('needs a position on every clause that addresses the organisation, and on no other', () => {
    expect(codeOf(() => when(given([]), 'answerDecision', answer(accept(c1))))).toBe('needs-position')
    expect(codeOf(() => when(given([]), 'answerDecision', answer(accept(c1), accept(c2), accept(c3))))).toBe(
      'clause-unknown',
    )
    expect(codeOf(() => when(given([]), 'answerDecision', answer(accept(c1), accept(c1), accept(c3))))).toBe(
      'already-in-answer',
    )
    expect(answeredWith(accept(c1), accept(c3)).responses[lch]).toMatchObject({
      state: 'responded',
      receivedBy: 'here',
    })
  })

  it('is one position on the whole where no clause addresses the organisation', () => {
    const whole = given([], { content: { clauses: [{ id: c2, addressedTo: [ltht] }] } })
    expect(codeOf(() => when(whole, 'answerDecision', answer()))).toBe('needs-position')
    expect(codeOf(() => when(whole, 'answerDecision', answer(accept(null))))).toBe('accepted')
  })

  it('needs a position on a clause that addresses nobody in particular', () => {
    const clauses = [
      { id: c1, addressedTo: [] },
      { id: c2, addressedTo: [ltht] },
    ]
    const decision = given([], { content: { clauses } })
    expect(codeOf(() => when(decision, 'answerDecision', answer(accept(null))))).toBe('clause-unknown')
    expect(codeOf(() => when(decision, 'answerDecision', answer(accept(c1))))).toBe('accepted')
  })

  it('does not need a clause that was superseded', () => {
    const received = [{ kind: 'supersedes' as const, clauseId: c3 }]
    expect(codeOf(() => when(given([], { received }), 'answerDecision', answer(accept(c1))))).toBe('accepted')
    expect(codeOf(() => when(given([], { received }), 'answerDecision', answer(accept(c1), accept(c3))))).toBe(
      'clause-unknown',
    )
  })

  it('gives a reason for what is not accepted or accepted in part', () => {
    for (const position of ['notAccept', 'acceptInPart']) {
      const without = answer({ ...accept(c1), position }, accept(c3))
      expect(codeOf(() => when(given([]), 'answerDecision', without))).toBe('needs-reason')
      const withReason = answer({ ...accept(c1), position, reason: '14 beds need 18' }, accept(c3))
      expect(codeOf(() => when(given([]), 'answerDecision', withReason))).toBe('accepted')
    }
  })

  it('names the date of the board that a clause is referred to, and not a past one', () => {
    const without = answer({ ...refer(c1), boardDate: null }, accept(c3))
    const past = answer({ ...refer(c1), boardDate: '2026-03-01' }, accept(c3))
    expect(codeOf(() => when(given([]), 'answerDecision', without))).toBe('needs-date')
    expect(codeOf(() => when(given([]), 'answerDecision', past))).toBe('wrong-date')
    expect(answeredWith(refer(c1), accept(c3)).responses[lch]?.boardDate).toBe('2026-03-20')
  })

  it('acknowledges the decision when nobody did before', () => {
    expect(when(given([]), 'answerDecision', answer(accept(c1), accept(c3))).map(({ type }) => type)).toEqual([
      'decisionAcknowledged',
      'decisionAnswered',
    ])
  })

  it('stays open while something is with the board, until the local decision is cited', () => {
    const referred = answeredWith(refer(c1), accept(c3))
    expect(codeOf(() => when(referred, 'closeResponse'))).toBe('needs-local-decision')
    const cite = { localDecisionRef: 'Board minute 14', positions: [{ ...accept(c1), position: 'referToBoard' }] }
    expect(codeOf(() => when(referred, 'citeLocalDecision', cite))).toBe('already-referred')
    const decided = { localDecisionRef: 'Board minute 14', positions: [accept(c1)] }
    const cited = having(referred, when(referred, 'citeLocalDecision', decided))
    expect(cited.responses[lch]).toMatchObject({ localDecisionRef: 'Board minute 14', boardDate: null })
    expect(cited.responses[lch]?.positions).toEqual([{ ...accept(c1), boardDate: '2026-03-20' }, accept(c3)])
    expect(having(cited, when(cited, 'closeResponse')).responses[lch]?.state).toBe('closed')
  })

  it('may be given anew until it is closed, and the last one counts', () => {
    const first = answeredWith(accept(c1), accept(c3))
    const second = having(
      first,
      when(first, 'answerDecision', answer({ ...accept(c1), position: 'notAccept', reason: 'No' }, accept(c3))),
    )
    expect(second.responses[lch]?.positions[0]?.position).toBe('notAccept')
    const closed = having(second, when(second, 'closeResponse'))
    expect(codeOf(() => when(closed, 'answerDecision', answer(accept(c1), accept(c3))))).toBe('response-closed')
  })

  it('that came by letter is marked so, and its referral needs no date', () => {
    const letter = {
      receivedOn: '2026-02-27',
      ...answer({ ...refer(c1), boardDate: null }, accept(c3)),
      localDecisionRef: null,
      implementation: 'notApplicable',
    }
    const decision = given([])
    const { receivedBy, state } = having(decision, when(decision, 'recordResponseLetter', letter)).responses[lch]!
    expect({ receivedBy, state }).toEqual({ receivedBy: 'letter', state: 'responded' })
    expect(codeOf(() => when(given([]), 'recordResponseLetter', { ...letter, receivedOn: '2026-03-03' }))).toBe(
      'wrong-date',
    )
  })

  it('is not asked for of an organisation that the decision does not address', () => {
    expect(codeOf(() => when(given([]), 'acknowledgeDecision', { organisationId: ltht }))).toBe('not-addressed')
    expect(codeOf(() => when(given([]), 'acknowledgeDecision', { organisationId: '__proto__' }))).toBe('not-addressed')
  })

  it('is not asked for once the decision no longer stands', () => {
    const closed: DecisionState[] = ['superseded', 'rescinded', 'lapsed']
    for (const state of closed) {
      expect(codeOf(() => when(given([], { state }), 'answerDecision', answer(accept(c1), accept(c3))))).toBe(
        'decision-closed',
      )
    }
  })

  it('keeps a draft without putting a word of it into an event', () => {
    const draft = { positions: [], conditions: 'Only if 18 beds are paid for', notes: 'Ask the board' }
    expect(when(given([]), 'saveResponseDraft', draft)).toEqual([{ type: 'responseDraftSaved', organisationId: lch }])
  })

  it('reports how far it has come only once there is an answer', () => {
    const underway = { implementation: 'underway' }
    expect(codeOf(() => when(given([]), 'reportImplementation', underway))).toBe('needs-answer')
    const answered = answeredWith(accept(c1), accept(c3))
    expect(having(answered, when(answered, 'reportImplementation', underway)).responses[lch]?.implementation).toBe(
      'underway',
    )
  })

  it('is overdue only from the day after it was due, and only without an answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('notified', 'acknowledged', 'responded', 'closed'),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        (state, now) => {
          const today = now.toISOString().slice(0, 10)
          const late = today > '2026-04-01' && (state === 'notified' || state === 'acknowledged')
          return isOverdue({ state: state as 'notified', dueOn: '2026-04-01' }, today) === late
        },
      ),
    )
  })
})
