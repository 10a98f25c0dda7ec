import type { SenateUse } from '../members/senate.ts'
import { Refusal } from '../refusal.ts'
import type { Asked } from './testing.ts'
import { choosing, namedOnly, positionsOf, useOf } from './ways.ts'

/** Refuses a way of asking that contradicts itself, or that the senate has not switched on. */
export function refuseUnused(asked: Asked, uses: readonly SenateUse[], now: Date): void {
  const { process, options, unit, ballot, showResults, reasonRequiredFor, closesAt } = asked
  const wanted = useOf[process]
  if (wanted && !uses.includes(wanted)) throw notUsed('/process')
  if (ballot === 'secret' && !uses.includes('secretBallots')) throw notUsed('/ballot')
  if (unit === 'organisation' && !uses.includes('organisationBallots')) throw notUsed('/unit')
  if (ballot === 'secret' && namedOnly.includes(process)) {
    const sentence =
      'This is worked on with those who hold a position, so it cannot be secret. Ask with names, or vote.'
    throw new Refusal('wrong-ballot', sentence, '/ballot')
  }
  if (ballot === 'secret' && showResults !== 'atClose') {
    const sentence = 'Results of a secret ballot are shown at the close: sooner, they would tell who voted how.'
    throw new Refusal('wrong-showing', sentence, '/showResults')
  }
  if (ballot === 'secret' && reasonRequiredFor.length > 0) {
    const sentence = 'A reason would tell who wrote it. Leave reasons out of a secret ballot.'
    throw new Refusal('wrong-reasons', sentence, '/reasonRequiredFor')
  }
  if (!reasonRequiredFor.every((position) => positionsOf[process].includes(position))) {
    throw new Refusal(
      'wrong-reasons',
      'A reason is asked for a position that nobody can take here.',
      '/reasonRequiredFor',
    )
  }
  refuseOptions(choosing.includes(process), options)
  if (closesAt !== null && closesAt <= now.toISOString()) {
    throw new Refusal('wrong-time', 'The time to close has passed. Choose a later one, or none.', '/closesAt')
  }
}

function refuseOptions(areAsked: boolean, options: Asked['options']): void {
  if (areAsked && options.length < 2) {
    throw new Refusal('needs-options', 'There is nothing to choose between. Give at least 2 options.', '/options')
  }
  if (!areAsked && options.length > 0) {
    throw new Refusal('no-options', 'Options are chosen between by ranks, scores or dots. Take them out.', '/options')
  }
  const texts = new Set(options.map(({ text }) => text))
  if (new Set(options.map(({ key }) => key)).size < options.length || texts.size < options.length) {
    throw new Refusal('already-an-option', 'Two options are the same. Take one out.', '/options')
  }
}

function notUsed(at: string): Refusal {
  const sentence = 'This senate does not use that. The secretary can switch it on in the settings.'
  return new Refusal('not-used', sentence, at)
}
