import { formatList, plural } from '../format.ts'
import type { TermsOfReference } from '../members/senate.ts'
import { hasQuorumRule } from '../sessions/quorum.ts'
import { neededOf } from './counting/fraction.ts'
import { gradients } from './counting/gradients.ts'
import { outcomeNames, type Position, type Process } from './process.ts'
import type { Objection, Result, Tested } from './testing.ts'
import { stands } from './testing.ts'
import { positionsOf, type RuleBase } from './ways.ts'

type Counted = Pick<Tested, 'process' | 'options' | 'result' | 'objections' | 'decisionRule'>

/** What each position is called in a sentence that counts: by consent, to abstain is to stand aside. */
function countedAs(process: Process, position: Position, count: number): string {
  const said: Record<Position, string> = {
    consent: 'consent',
    object: 'object',
    for: 'for',
    against: 'against',
    abstain: process === 'consent' ? 'stood aside' : 'abstained',
  }
  return `${count} ${said[position]}`
}

const whyWords: Record<NonNullable<Result['why']>, string> = {
  notQuorate: 'The senate was not quorate at the close.',
  tooFewStances: 'Fewer took a position than the quorum asks for, and silence is not consent.',
  objectionStands: 'An objection stands.',
  tooFewBallots: 'Fewer than 3 secret ballots were cast, so nothing is told of them.',
}

/**
 * The result in one sentence, for those who hear the screen: "Carried. 9 consent, 1 stood aside, 0 object, quorate."
 * A senate that asks for no quorum is told of none.
 */
export function resultSentence(how: Counted, terms: Pick<TermsOfReference, 'quorumRule'>): string | undefined {
  const { result } = how
  if (!result) return undefined
  const quorate = result.quorum.quorate ? 'quorate' : 'not quorate'
  const rest = [...countsOf(how, result), ...(hasQuorumRule(terms) ? [quorate] : [])].join(', ')
  return [
    `${outcomeNames[result.outcome]}.`,
    result.why && whyWords[result.why],
    rest && `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`,
    neededWords(how, result),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a count does not say by itself: why nothing was concluded, or how many would have carried the words. */
export function beyondCount(how: Counted): string | undefined {
  const { result } = how
  if (!result) return undefined
  return result.why ? whyWords[result.why] : neededWords(how, result)
}

const baseWords: Record<RuleBase, string> = {
  entitled: 'entitled to vote',
  present: 'who were here',
  cast: 'votes for and against',
}

/** Where words did not carry by a number: how many would have carried them. */
function neededWords({ decisionRule }: Counted, { outcome, tally }: Result): string | undefined {
  if (outcome !== 'notCarried' || (tally?.kind !== 'positions' && tally?.kind !== 'gradients')) return undefined
  if (tally.base === null) return undefined
  if (tally.kind === 'gradients' && (tally.counts.at(-1) ?? 0) > 0) return 'One block is enough to stop them.'
  const needed = neededOf(decisionRule, tally.base)
  if (needed === undefined) return undefined
  return `To carry, ${needed} of the ${tally.base} ${baseWords[decisionRule.base]} had to be in favour.`
}

function countsOf({ process, options }: Counted, { tally }: Result): string[] {
  const name = (key: string) => options.find((option) => option.key === key)?.text ?? key
  switch (tally?.kind) {
    case 'positions': {
      const order: readonly Position[] = process === 'consent' ? ['consent', 'abstain', 'object'] : positionsOf[process]
      return order.map((position) => countedAs(process, position, tally.counts[position] ?? 0))
    }
    case 'gradients':
      return [
        `${tally.supporting} of ${tally.counts.reduce((sum, count) => sum + count, 0)} support it`,
        plural(tally.counts.at(-1) ?? 0, gradients.at(-1)?.name.toLowerCase() ?? 'block'),
      ]
    case 'ranked': {
      const rounds = plural(tally.rounds.length, 'round')
      return tally.winner ? [`${name(tally.winner)} wins after ${rounds}`] : [tiedWords(tally.tied.map(name))]
    }
    case 'points': {
      const most = tally.totals.find(({ key }) => key === tally.winner)
      return most ? [`${name(most.key)} wins with ${plural(most.points, 'point')}`] : [tiedWords(tally.tied.map(name))]
    }
    case undefined:
      return []
    default:
      return tally satisfies never
  }
}

const tiedWords = (names: readonly string[]) => (names.length > 0 ? `${formatList(names)} are level` : 'nobody chose')

/** Why words cannot carry by consent as things stand; undefined when nothing is in their way. */
export function whyNotByConsent({ process, objections }: Pick<Tested, 'process' | 'objections'>): string | undefined {
  if (process !== 'consent') return undefined
  const standing = objections.filter(stands)
  if (standing.length === 0) return undefined
  const waiting = standing.some(({ state }) => state !== 'sustained')
  const verb = standing.length === 1 ? 'stands' : 'stand'
  const next = waiting
    ? 'The chair rules on what is raised.'
    : 'New words can integrate what was sustained, or whoever raised it stands aside.'
  return `These words cannot carry by consent: ${plural(standing.length, 'objection')} ${verb}. ${next}`
}

/** What happens next with an objection, and who does it. */
export const nextForObjection: Record<Objection['state'], string> = {
  raised: 'Waits for the chair to rule.',
  clarified: 'Waits for the chair to rule.',
  sustained: 'Waits for new words, or for its owner to stand aside.',
  notSustained: 'No longer stops the words. Its owner may stand aside or record a dissent.',
  integrated: 'Other words took it in. Everybody was asked again.',
  standAside: 'Its owner stood aside: the words may go ahead without them.',
  dissent: 'Its owner’s dissent is on the record, word for word.',
  withdrawn: 'Its owner took it back.',
}
