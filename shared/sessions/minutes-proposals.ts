import { type Block, bullets, paragraph, quote } from '../documents/blocks.ts'
import { plural } from '../format.ts'
import type { OrganisationId, SeatId } from '../ids.ts'
import type { Tally } from '../proposals/counting/count.ts'
import { gradients } from '../proposals/counting/gradients.ts'
import { type Position, positionNames, positions, processNames } from '../proposals/process.ts'
import { electorateCounts, type Proposal, tallyOf } from '../proposals/proposal.ts'
import { namesShown } from '../proposals/seen.ts'
import type { Objection, Result, Tested } from '../proposals/testing.ts'
import { proposalStateNames } from '../proposals/ways.ts'
import type { MinutesSource } from './minutes-source.ts'
import { nameOf } from './minutes-words.ts'
import { hasQuorumRule } from './quorum.ts'

/** What was put to the senate under an item: the exact words, how they were tested, and what came of it. */
export function proposalBlocks(source: MinutesSource, proposal: Proposal): Block[] {
  const { how } = proposal
  const secret = how.way === 'tested' && how.ballot === 'secret' ? ', by secret ballot' : ''
  const options = how.way === 'tested' && how.options.length > 0 ? [bullets(how.options.map(({ text }) => text))] : []
  const facts = factsOf(source, proposal)
  return [
    paragraph(
      { text: `Proposal ${proposal.ref}`, bold: true },
      `: ${processNames[how.process]}${secret}. The words put:`,
    ),
    quote(proposal.wording),
    ...options,
    paragraph(
      { text: `Result: ${proposalStateNames[proposal.state]}.`, bold: true },
      facts.length > 0 ? ` ${facts.join(' ')}` : '',
    ),
    ...(how.way === 'tested' ? objectionBlocks(source, how) : []),
  ]
}

function factsOf(source: MinutesSource, { how, state }: Proposal): string[] {
  switch (how.way) {
    case 'agreedInTheRoom':
      return [`Nobody of the ${how.presentSeatIds.length} present objected.`]
    case 'historical': {
      const { eligible } = electorateCounts(how.electorate)
      return [`${countWords(tallyOf(how.stances))} of ${plural(eligible, 'member')} entitled.`]
    }
    case 'tested': {
      const reason =
        how.reason && (state === 'void' || state === 'withdrawn') ? [`The reason: ${sentence(how.reason)}`] : []
      return [
        ...(how.result ? resultWords(source, how, how.result) : []),
        ...changedWords(how),
        ...correctedWords(how),
        ...recusedWords(source, how),
        ...reason,
      ]
    }
    default:
      return how satisfies never
  }
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

const whyWords: Record<NonNullable<Result['why']>, string> = {
  notQuorate: 'There was no quorum.',
  tooFewStances: 'Too few took a position for the quorum.',
  objectionStands: 'An objection stands.',
  tooFewBallots: 'Too few ballots were cast for any number to be told.',
}

function resultWords({ terms }: MinutesSource, how: Tested, { tally, why, quorum }: Result): string[] {
  const asked = how.electorate.filter(({ eligible }) => eligible).length
  const of = plural(asked, how.unit === 'organisation' ? 'organisation' : 'member')
  return [
    ...(tally ? [`${tallyWords(tally, how)}; ${of} could take part.`] : []),
    ...(why ? [whyWords[why]] : []),
    ...(why === 'notQuorate' || how.quorumAtOpening === null || !hasQuorumRule(terms)
      ? []
      : [quorum.quorate ? 'There was a quorum at the close.' : 'There was no quorum at the close.']),
  ]
}

/** A tally in words: everything that may be shown of a ballot, and nothing about who. */
function tallyWords(tally: Tally, { options }: Pick<Tested, 'options'>): string {
  const option = (key: string | null) => options.find((one) => one.key === key)?.text ?? 'nobody'
  switch (tally.kind) {
    case 'positions':
      return countWords(tally.counts)
    case 'gradients':
      return tally.counts
        .flatMap((count, n) => (count > 0 ? [`${gradients[n]?.name ?? `Level ${n + 1}`} ${count}`] : []))
        .join(', ')
    case 'ranked': {
      const last = tally.rounds.at(-1)?.counts.map(({ key, votes }) => `"${option(key)}" ${votes}`) ?? []
      return `Chosen: ${tally.winner ? `"${option(tally.winner)}"` : 'none'} after ${plural(tally.rounds.length, 'round')} (${last.join(', ')})`
    }
    case 'points':
      return `Chosen: ${tally.winner ? `"${option(tally.winner)}"` : 'none'} (${tally.totals.map(({ key, points }) => `"${option(key)}" ${points}`).join(', ')})`
    default:
      return tally satisfies never
  }
}

function countWords(counts: Partial<Record<Position, number>>): string {
  const said = positions.filter((position) => (counts[position] ?? 0) > 0)
  return said.length === 0
    ? 'Nobody took a position'
    : said.map((one) => `${positionNames[one]} ${counts[one]}`).join(', ')
}

function changedWords({ earlierWords }: Tested): string[] {
  return earlierWords.length === 0
    ? []
    : [
        `The words were changed ${earlierWords.length === 1 ? 'once' : `${earlierWords.length} times`} while they were tested.`,
      ]
}

/** What was counted stays counted: the record says that somebody has put right what others recorded for them. */
function correctedWords({ stances }: Tested): string[] {
  const count = stances.filter(({ corrects }) => corrects !== undefined).length
  if (count === 0) return []
  return [`${plural(count, 'recorded position')} ${count === 1 ? 'was' : 'were'} corrected after the count.`]
}

function recusedWords(source: MinutesSource, { electorate }: Tested): string[] {
  const recused = electorate.flatMap((voter) => (!voter.eligible && voter.reason === 'recused' ? [voter.unitId] : []))
  if (recused.length === 0) return []
  const names = recused.map((id) => source.organisationCodes.get(id as OrganisationId) ?? nameOf(source, id as SeatId))
  return [`Not asked, because of an interest: ${names.join(', ')}.`]
}

const objectionWords: Record<Objection['state'], string> = {
  raised: 'Not ruled on.',
  clarified: 'Not ruled on.',
  sustained: 'Sustained.',
  notSustained: 'Not sustained.',
  integrated: 'Sustained, and integrated into new words.',
  standAside: 'The objector stood aside.',
  dissent: 'Dissent.',
  withdrawn: 'Taken back.',
}

function objectionBlocks(source: MinutesSource, how: Tested): Block[] {
  // Named no sooner than the room was told.
  const objections = how.showResults === 'live' ? how.objections : namesShown(how, how.objections)
  if (objections.length === 0) return []
  return [
    paragraph('Objections:'),
    bullets(
      objections.map(({ seatId, risk, clarification, state, rationale, dissent }) =>
        [
          `${seatId ? nameOf(source, seatId) : 'A member'}: ${sentence(risk)}`,
          ...(clarification ? [sentence(clarification)] : []),
          objectionWords[state],
          ...(rationale ? [`The chair: ${sentence(rationale)}`] : []),
          ...(dissent ? [`Dissent: ${sentence(dissent)}`] : []),
        ].join(' '),
      ),
    ),
  ]
}
