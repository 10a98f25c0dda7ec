import type { DocumentId, SeatId } from '../../shared/ids.ts'
import type { Demonstration, DemonstrationDecision, DemonstrationProposal, DemonstrationResponse } from './data.ts'
import { secretary, step } from './members.ts'
import { passageSaying } from './passage.ts'
import type { Calendar, Day, Step } from './script.ts'

const chair = 'seat-01' as SeatId

/** Words that were put to the senate in earlier sessions, with their tallies; a draft waits for its session. */
export function proposalSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.proposals.flatMap((proposal) => {
    const { openedAt, closedAt } = proposal
    if (!openedAt || !closedAt) return draftStep(demo, proposal, dates)
    const { id, wording, process, state, decisionRule, quorum, electorate, stances } = proposal
    return step(
      id,
      dates.at({ daysFromStart: closedAt.daysFromStart }, '18:10', Number(proposal.ref.slice(-1))),
      'importProposal',
      demo.senate.id,
      [id],
      {
        ...{ wording, process, outcome: state, decisionRule, quorum, ...belongings(proposal) },
        openedAt: dates.at(openedAt).toISOString(),
        closedAt: dates.at(closedAt).toISOString(),
        electorate: electorate.map(({ unitId, eligible, reason }) =>
          eligible ? { seatId: unitId, eligible } : { seatId: unitId, eligible, reason },
        ),
        stances: stances.map(({ unitId, position, reason }) => ({
          seatId: unitId,
          position,
          ...(reason ? { reason } : {}),
        })),
      },
    )
  })
}

/** Words that the secretary prepared the day before, for an item of today's session. */
function draftStep(demo: Demonstration, proposal: DemonstrationProposal, dates: Calendar): Step {
  const { id, wording, process, decisionRule, unit, ballot, showResults, reasonRequiredFor } = proposal
  const { challengeId, documentId, sessionId, itemId, replaces } = proposal
  const asked = { process, decisionRule, unit, ballot, showResults, reasonRequiredFor }
  const belongs = { challengeId, sessionId, itemId, ...(replaces && { replaces }) }
  const at = dates.at({ daysFromStart: -1 }, '18:10')
  return step(id, at, 'draftProposal', demo.senate.id, [id], async (documents) => {
    const words = documentId
      ? await passageSaying(wording, documentId as DocumentId, documents)
      : { from: 'plain', wording }
    return { words, ...belongs, ...asked }
  })
}

function belongings({ challengeId, documentId, sessionId, itemId }: DemonstrationProposal) {
  return Object.fromEntries(Object.entries({ challengeId, documentId, sessionId, itemId }).filter(([, id]) => id))
}

/** When a decision entered the record. */
export function enteredAt(decision: DemonstrationDecision, dates: Calendar): Date {
  const signed = decision.ratifications.at(-1)?.on
  const settled = decision.statusHistory.at(0)?.on
  return dates.at(signed ?? settled ?? { daysFromStart: -63 }, '18:20', Number(decision.ref.slice(-3)))
}

/** The decisions of earlier sessions as they were, and what has become of them since. */
export function decisionSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.decisions.flatMap((decision) =>
    decision.state === 'ratifying' ? beingRatified(demo, decision, dates) : brought(demo, decision, dates),
  )
}

function brought(demo: Demonstration, decision: DemonstrationDecision, dates: Calendar): Step[] {
  const { id, ref, state, clauses, proposalId, challengeId, sessionId, itemId, snapshot, ratifications } = decision
  const settled = state === 'deferred' || state === 'notAgreed'
  const body = {
    ...content(demo, decision, dates),
    ...{ id, ref, proposalId, challengeId, sessionId, itemId, conditions: decision.conditions },
    clauses: clauses.map(({ id: clauseId, text, addressedTo }) => ({ id: clauseId, text, addressedTo })),
    state: settled ? state : 'inForce',
    statement: decision.statement,
    method: decision.method,
    dissents: snapshot.dissents,
    presidedBySeatId: chair,
    draftedAt: dates.at({ daysFromStart: sessionDay(demo, sessionId) }, '18:15').toISOString(),
    deferredUntil: dates.onOrNull(decision.deferral?.until),
    reason: decision.deferral?.reason ?? (state === 'notAgreed' ? decision.statusHistory.at(0)?.reason : null),
    ratifications: ratifications.map(({ seatId, on, outcome, reason }, n) => ({
      ...{ seatId, outcome, reason, at: dates.at(on, '10:00', n).toISOString() },
    })),
    withoutAnswer: decision.unansweredReasons,
    presentSeatIds: snapshot.attendance,
    quorum: snapshot.quorum,
    tally: snapshot.tally,
    interests: snapshot.interests,
  }
  const imported = step(id, enteredAt(decision, dates), 'importDecision', demo.senate.id, [], body)
  const since: Record<string, string> = { implemented: 'implementDecision', underReview: 'reviewDecision' }
  const type = since[state]
  if (!type) return [imported]
  const [change] = decision.statusHistory
  return [
    imported,
    step(`${id}-${state}`, dates.at(change?.on ?? { daysFromStart: -1 }, '19:30'), type, id, [], {
      reason: change?.reason,
    }),
  ]
}

/** The chair acted between sessions and has ratified: one more seat is asked, today. */
function beingRatified(demo: Demonstration, decision: DemonstrationDecision, dates: Calendar): Step[] {
  const { id, challengeId, statement, method, ratifications } = decision
  const on: Day = ratifications.at(0)?.on ?? { daysFromStart: -5 }
  return [
    step(id, dates.at(on, '09:00'), 'draftDecision', challengeId ?? demo.senate.id, [id], {
      ...content(demo, decision, dates),
      ...{ method, wording: statement },
    }),
    step(`${id}-sent`, dates.at(on, '09:30'), 'startRatifying', id, [], {}),
    ...ratifications.map(({ seatId }) => ({
      ...step(`${id}-${seatId}`, dates.at(on, '10:00'), 'ratifyDecision', id, [], {}),
      by: seatId as SeatId,
    })),
  ]
}

function content(demo: Demonstration, decision: DemonstrationDecision, dates: Calendar) {
  const { id, title, force, verb, question, context, rationale, evidence, measures, ownerSeatId, addressedTo } =
    decision
  const { workType, serviceTypes, impactIds, publication, optionId } = decision
  return {
    ...{ title, force, verb, question, context, rationale, evidence, measures, ownerSeatId, addressedTo },
    ...{ workType, serviceTypes, impactIds, publication },
    consequences: decision.consequences || null,
    optionsConsidered: decision.optionsConsidered.map((option) => ({
      optionId: option,
      outcome: option === optionId ? 'chosen' : 'setAside',
    })),
    effectiveFrom: dates.onOrNull(decision.effectiveFrom),
    reviewOn: dates.onOrNull(decision.reviewOn),
    relations: demo.decisionRelations
      .filter((relation) => relation.fromDecisionId === id)
      .map(({ kind, toDecisionId, clauseId }) => ({ kind, toDecisionId, clauseId })),
  }
}

function sessionDay(demo: Demonstration, sessionId: string | null): number {
  return demo.sessions.find((session) => session.id === sessionId)?.startsOn.daysFromStart ?? -20
}

/** What each organisation said, by its own reviewer or by letter through the secretary. */
export function responseSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.responses.flatMap((response) =>
    response.receivedBy === 'letter' ? byLetter(response, dates) : here(response, dates),
  )
}

function here(response: DemonstrationResponse, dates: Calendar): Step[] {
  const { id, decisionId, organisationId, acknowledgedOn, respondedOn, state, implementation, localDecisionRef } =
    response
  const by = (response.reviewerSeatId ?? secretary) as SeatId
  const act = (type: string, at: Date, body: object = {}): Step => ({
    ...step(`${id}-${type}`, at, type, decisionId, [], { organisationId, ...body }),
    by,
  })
  const steps: Step[] = []
  if (acknowledgedOn) steps.push(act('acknowledgeDecision', dates.at(acknowledgedOn, '14:00')))
  if (!respondedOn) {
    const draft = { positions: [], conditions: '', notes: response.privateDraft }
    const at = acknowledgedOn && dates.at(acknowledgedOn, '14:30')
    return at && response.privateDraft ? [...steps, act('saveResponseDraft', at, draft)] : steps
  }
  steps.push(act('answerDecision', dates.at(respondedOn, '14:00'), said(response, dates)))
  if (implementation !== 'notStarted')
    steps.push(act('reportImplementation', dates.at(respondedOn, '14:30'), { implementation }))
  if (localDecisionRef) {
    steps.push(act('citeLocalDecision', dates.at(respondedOn, '14:45'), { localDecisionRef, positions: [] }))
  }
  if (state === 'closed') steps.push(act('closeResponse', dates.at(respondedOn, '15:00')))
  return steps
}

function byLetter(response: DemonstrationResponse, dates: Calendar): Step[] {
  const { id, decisionId, organisationId, respondedOn, implementation, localDecisionRef } = response
  const on = respondedOn ?? { daysFromStart: -10 }
  return [
    step(`${id}-letter`, dates.at(on, '14:00'), 'recordResponseLetter', decisionId, [], {
      ...{ organisationId, receivedOn: dates.on(on), implementation, localDecisionRef, ...said(response, dates) },
    }),
  ]
}

function said({ positions, conditions, boardDate }: DemonstrationResponse, dates: Calendar) {
  return {
    positions: positions.map(({ clauseId, position, reason }) => ({
      ...{ clauseId, position, reason },
      boardDate: position === 'referToBoard' ? dates.onOrNull(boardDate) : null,
    })),
    conditions,
  }
}
