import { formatDate } from '../format.ts'
import { Refusal } from '../refusal.ts'
import type { Content } from './content.ts'
import type { DecisionFacts } from './facts.ts'

/**
 * Holds what a decision says to what there is: its organisations, owner, impacts and dates.
 * @throws Refusal, naming the first part that is at fault.
 */
export function checkContent(content: Content, facts: DecisionFacts): void {
  if (content.force === 'binding' && facts.senateStatus !== 'deciding') {
    const sentence = 'This senate advises: its decisions bind nobody. Choose another force.'
    throw new Refusal('not-deciding', sentence, '/force')
  }
  checkOrganisations(content, facts)
  checkOwner(content, facts)
  for (const [n, impactId] of content.impactIds.entries()) {
    if (!facts.impacts.some((impact) => impact.id === impactId)) {
      throw new Refusal('impact-unknown', 'There is no such impact here. Choose it again.', `/impactIds/${n}`)
    }
  }
  for (const [n, { seatId }] of content.dissents.entries()) {
    if (!facts.seats.some((seat) => seat.seatId === seatId)) {
      throw new Refusal('seat-unknown', 'There is no such seat here. Choose it again.', `/dissents/${n}/seatId`)
    }
  }
  const { effectiveFrom, reviewOn } = content
  if (effectiveFrom && reviewOn && reviewOn < effectiveFrom) {
    const sentence = `The review on ${formatDate(reviewOn)} comes before the decision counts. Choose a later day.`
    throw new Refusal('wrong-date', sentence, '/reviewOn')
  }
}

function checkOrganisations({ addressedTo, clauses }: Content, { organisations }: DecisionFacts): void {
  for (const [n, organisationId] of addressedTo.entries()) {
    const known = organisations.find((organisation) => organisation.id === organisationId)
    if (!known) {
      const sentence = 'There is no such organisation here. Choose it again.'
      throw new Refusal('organisation-unknown', sentence, `/addressedTo/${n}`)
    }
    if (known.ended) {
      const sentence = `${known.code} no longer exists. Address the organisation that took its place.`
      throw new Refusal('organisation-closed', sentence, `/addressedTo/${n}`)
    }
  }
  for (const clause of clauses) {
    const missing = clause.addressedTo.find((organisationId) => !addressedTo.includes(organisationId))
    if (!missing) continue
    const code = organisations.find((organisation) => organisation.id === missing)?.code ?? 'an organisation'
    const sentence = `Clause ${clause.number} addresses ${code}, but the decision does not. Address it, or take it off the clause.`
    throw new Refusal('not-addressed', sentence, '/addressedTo')
  }
}

function checkOwner({ ownerSeatId }: Content, { seats }: DecisionFacts): void {
  if (!ownerSeatId) return
  const owner = seats.find((seat) => seat.seatId === ownerSeatId)
  if (!owner || owner.ended) {
    throw new Refusal('seat-unknown', 'The owner has no seat here. Choose somebody else.', '/ownerSeatId')
  }
  if (owner.withdrawn) {
    const sentence = 'The owner has withdrawn from this challenge because of an interest. Choose somebody else.'
    throw new Refusal('not-part-of-this', sentence, '/ownerSeatId')
  }
}
