import type { Moment } from '../protocol.ts'
import type { Answer, Impact, ImpactEvent, Settlement, Standing } from './impact.ts'
import type { ObservationEvent } from './observations/observation.ts'

/** What came before a later state: the answer, and whatever followed it. */
interface Past {
  answer: Answer
  settlement: Settlement | null
  mitigated: Moment | null
}

/** The impact after an event. Asserting makes it; nothing moves a closed one. */
export function evolve(impact: Impact | undefined, event: ImpactEvent, { at, by }: Moment): Impact | undefined {
  if (event.type === 'impactAsserted') {
    if (impact) return impact
    const { type: _type, title: _title, ...asserted } = event
    return { ...asserted, assertedAt: at, assertedBy: by, standing: { state: 'asserted' } }
  }
  // Ignored, not refused: a replay must survive facts that no longer apply.
  if (!impact || impact.standing.state === 'closed') return impact
  // What was observed lies beside the claim, which stays as it was said.
  if (event.type === 'impactObserved' || event.type === 'observationWithdrawn') return impact
  const claim = 'claim' in event ? event.claim : impact.claim
  if (event.type === 'impactLinked') return { ...impact, claim: { ...claim, decisionId: event.decisionId } }
  return { ...impact, claim, standing: standingAfter(impact.standing, event, { at, by }) }
}

function standingAfter(
  standing: Standing,
  event: Exclude<ImpactEvent, ObservationEvent | { type: 'impactAsserted' | 'impactLinked' }>,
  moment: Moment,
): Standing {
  const past = pastOf(standing)
  switch (event.type) {
    case 'impactAmended':
      return standing
    case 'impactAgreed':
      return { state: 'agreed', answer: { ...moment, kind: 'agreed' } }
    case 'impactContested': {
      const { reason, counterEstimate } = event
      return { state: 'contested', answer: { ...moment, kind: 'contested', reason, counterEstimate } }
    }
    case 'impactTimeAsked': {
      const { until, reason } = event
      return { state: 'cannotSayYet', answer: { ...moment, kind: 'timeAsked', until, reason } }
    }
    case 'impactRevised': {
      const { text, before } = event
      return past
        ? { state: 'settled', answer: past.answer, settlement: { ...moment, outcome: 'revised', text, before } }
        : standing
    }
    case 'impactBothRecorded':
      return past
        ? {
            state: 'settled',
            answer: past.answer,
            settlement: { ...moment, outcome: 'bothRecorded', text: event.text },
          }
        : standing
    case 'impactMitigated':
      return past
        ? { state: 'mitigated', answer: past.answer, settlement: past.settlement, mitigated: moment }
        : standing
    case 'impactClosed':
      return past ? { state: 'closed', ...past, closing: { ...moment, text: event.text } } : standing
    default:
      return event satisfies never
  }
}

function pastOf(standing: Standing): Past | undefined {
  switch (standing.state) {
    case 'asserted':
      return undefined
    case 'agreed':
    case 'contested':
    case 'cannotSayYet':
      return { answer: standing.answer, settlement: null, mitigated: null }
    case 'settled':
      return { answer: standing.answer, settlement: standing.settlement, mitigated: null }
    case 'mitigated':
    case 'closed':
      return { answer: standing.answer, settlement: standing.settlement, mitigated: standing.mitigated }
    default:
      return standing satisfies never
  }
}
