import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { TermsOfReference } from './senate.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts } from './senate-rule.ts'
import type { Senate } from './senate-state.ts'
import { termsFaults, usualTerms } from './terms.ts'

/** Creates a senate and gives whoever creates it the first seat. */
export function createSenate(
  { body }: SenateIntent<'createSenate'>,
  { actor, facts, newId }: SenateContext,
): SenateDrafts {
  const { seat, terms = usualTerms(body.status), ...settled } = body
  refuseFaulty(terms)
  if (!isTimeZone(body.timeZone)) {
    throw new Refusal('wrong-time-zone', 'There is no such time zone. Use one such as Europe/London.', '/timeZone')
  }
  refuseBackwards(seat)
  if (seat.votes && seat.role === 'secretary') {
    throw new Refusal(
      'wrong-vote',
      'A secretary has no vote. Take the seat without one, or another role.',
      '/seat/votes',
    )
  }
  const senateId = facts.newSenateId
  const stream = `senate:${senateId}` as const
  return [
    { stream, event: { type: 'senateCreated', senateId, ...settled, terms } },
    {
      stream,
      event: {
        type: 'seatGiven',
        seatId: newId() as SeatId,
        personId: actor.personId,
        ...seat,
        organisationId: null,
        answersFor: [],
        deputySeatIds: [],
      },
    },
  ]
}

/** Settles what a senate is called, is for, may decide and uses. */
export function settleSenate(senate: Senate, { body }: SenateIntent<'settleSenate'>): SenateDrafts {
  const uses = [...new Set(body.uses)]
  return [{ stream: `senate:${senate.id}`, event: { type: 'senateSettled', ...body, uses } }]
}

/** Settles the terms of reference. */
export function settleTerms(senate: Senate, { body }: SenateIntent<'settleTerms'>): SenateDrafts {
  refuseFaulty(body.terms)
  const deputised = Object.values(senate.seats).some((seat) => !seat.endedAt && seat.deputySeatIds.length > 0)
  if (!body.terms.deputies && deputised) {
    throw new Refusal('needs-deputies', 'Some seats have deputies. Take the deputies away first.', '/terms/deputies')
  }
  return [{ stream: `senate:${senate.id}`, event: { type: 'termsSettled', terms: body.terms } }]
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function refuseFaulty(terms: TermsOfReference): void {
  const [fault] = termsFaults(terms)
  if (fault) throw new Refusal('wrong-terms', fault.sentence, `/terms${fault.at}`)
}

/** @throws Refusal when something ends before it starts. */
export function refuseBackwards({ termFrom, termTo }: { termFrom: string; termTo: string | null }): void {
  if (termTo !== null && termTo < termFrom) {
    throw new Refusal('wrong-dates', 'The term ends before it starts. Change one of the dates.', '/termTo')
  }
}
