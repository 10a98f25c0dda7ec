import { and, desc, eq, inArray } from 'drizzle-orm'
import { senates } from '../../db/members.ts'
import { proposals } from '../../db/proposals.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import type { Db } from '../../db/store.ts'
import type { GuestWords } from '../../shared/guests/answers.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'
import { gradients } from '../../shared/proposals/counting/gradients.ts'
import { testedWords } from '../../shared/proposals/how-words.ts'
import { positionNames, processNames } from '../../shared/proposals/process.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import { resultSentence } from '../../shared/proposals/result-words.ts'
import { seenBy } from '../../shared/proposals/seen.ts'
import { countingStances, type Tested } from '../../shared/proposals/testing.ts'
import { isOutcome, positionsOf } from '../../shared/proposals/ways.ts'
import { foldProposal } from '../proposals/fold.ts'

/** More than a session can put; the newest are shown. */
const most = 50

/** The words that a session tests or has tested on these items, as an observer sees them: what is being tested first. */
export async function wordsFor(
  db: Db,
  observer: SeatActor,
  sessionId: SessionId,
  itemIds: readonly ItemId[],
): Promise<GuestWords[]> {
  if (itemIds.length === 0) return []
  const [senate] = await db.select({ terms: senates.terms }).from(senates).where(eq(senates.id, observer.senateId))
  if (!senate) return []
  const rows = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(readableProposals(observer), eq(proposals.sessionId, sessionId), inArray(proposals.itemId, [...itemIds])),
    )
    .orderBy(desc(proposals.id))
    .limit(most)
  const found = await Promise.all(
    rows.map(async ({ id }): Promise<GuestWords[]> => {
      const { state: proposal } = await foldProposal(db, `proposal:${id}`)
      if (!proposal || !isShown(proposal)) return []
      const { ref, wording, state } = proposal
      const seen = seenBy(proposal, observer.seatId)
      const told =
        seen.how.way === 'tested'
          ? toldOf(seen.how, senate.terms)
          : { how: processNames[seen.how.process], result: null }
      return [{ id, ref, wording, state, ...told, counts: countsOf(seen) }]
    }),
  )
  const rank = ({ state }: GuestWords) => (state === 'open' ? 0 : state === 'suspended' ? 1 : 2)
  return found.flat().toSorted((a, b) => rank(a) - rank(b) || b.ref.localeCompare(a.ref, 'en', { numeric: true }))
}

/** What is prepared, was taken back or spoiled is nothing to show to guests. */
const isShown = ({ state }: Proposal) => state === 'open' || state === 'suspended' || isOutcome(state)

const toldOf = (how: Tested, terms: TermsOfReference) => ({
  how: testedWords(how),
  result: resultSentence(how, terms) ?? null,
})

/** The counts at the close, or those that everybody sees before. */
function countsOf({ how }: Proposal): GuestWords['counts'] {
  if (how.way !== 'tested') return []
  const tally = how.result?.tally
  switch (tally?.kind) {
    case 'positions':
      return positionsOf[how.process].map((one) => ({ name: positionNames[one], count: tally.counts[one] ?? 0 }))
    case 'gradients':
      return gradients.map(({ name }, n) => ({ name, count: tally.counts[n] ?? 0 }))
    case 'ranked':
      return ofOptions(how, (key) => tally.rounds.at(-1)?.counts.find((one) => one.key === key)?.votes ?? 0)
    case 'points':
      return ofOptions(how, (key) => tally.totals.find((one) => one.key === key)?.points ?? 0)
    case undefined:
      return soFar(how)
    default:
      return tally satisfies never
  }
}

function soFar(how: Tested): GuestWords['counts'] {
  if (how.result || how.showResults !== 'live' || how.ballot === 'secret') return []
  const taken = countingStances(how).flatMap(({ choice }) => (choice.kind === 'position' ? [choice.position] : []))
  return positionsOf[how.process].map((one) => ({
    ...{ name: positionNames[one], count: taken.filter((position) => position === one).length },
  }))
}

function ofOptions({ options }: Tested, count: (key: string) => number): GuestWords['counts'] {
  return options.map(({ key, text }) => ({ name: text, count: count(key) }))
}
