import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentId } from '../../shared/ids.ts'
import { evolve, type Proposal } from '../../shared/proposals/proposal.ts'
import {
  evolveReplayed,
  notYetPut,
  type Replayed,
  type ReplayedProposal,
  seenThen,
  toldOf,
} from '../../shared/proposals/replay.ts'
import { seenBy, turnoutOf } from '../../shared/proposals/seen.ts'
import { played, run, who } from './random-testing.ts'
import { actor, putting, seat, testing } from './tested.ts'

const fold = (told: readonly Replayed[]): ReplayedProposal =>
  told.reduce((before, one) => evolveReplayed(before, one), notYetPut)

test('at every moment a replay shows a viewer exactly what they could see then', () => {
  fc.assert(
    fc.property(run, who, (one, key) => {
      const { events } = played(one).proposal
      const told = toldOf(events, { actor: actor(key), seesDrafts: 'always' })
      let live: Proposal | undefined
      for (const [n, { event, at, by }] of events.entries()) {
        live = evolve(live, event, { at, by })
        if (events[n + 1]?.at === at || !live) continue
        const then = fold(told.filter((each) => each.at <= at))
        expect(seenThen(then, seat(key))).toEqual(seenBy(live, seat(key)))
        if (live.how.way !== 'tested' || live.how.result !== null || live.how.showResults === 'live') continue
        const turnout = turnoutOf(live.how)
        expect(then.answered).toBe(turnout?.answered)
        expect(then.answeredBy.toSorted()).toEqual(turnout?.unitIds ?? [])
      }
    }),
  )
})

test('a position that is shown only at the close is in nothing that is told before it', () => {
  const proposal = testing()
  proposal.put('vote', { showResults: 'atClose' })
  proposal.say('ann', 'against')
  proposal.say('ann', 'for')
  proposal.close()
  const told = toldOf(proposal.events, { actor: actor('bob'), seesDrafts: 'always' })
  const before = told.filter(({ event }) => event.type !== 'proposalClosed')
  expect(before.map(({ event }) => event.type)).toEqual(['proposalDrafted', 'proposalOpened', 'answered'])
  expect(JSON.stringify(before)).not.toMatch(/"position":/)
  expect(before.filter(({ event }) => event.type === 'answered').map(({ by }) => by)).toEqual([null])
  // A mind that was changed while it was hidden stays hidden.
  expect(JSON.stringify(told)).not.toContain('"against"')
})

test('an objection that is raised while positions are hidden is told without whose it is', () => {
  const proposal = testing()
  proposal.put('consent', { showResults: 'atClose' })
  proposal.say('ann', 'object', { reason: 'It could go wrong' })
  const told = toldOf(proposal.events, { actor: actor('bob'), seesDrafts: 'always' })
  const after = JSON.stringify(told.filter(({ event }) => event.type !== 'proposalOpened'))
  expect(after).toContain('It could go wrong')
  expect(after).not.toContain('seat-ann')
})

test('of a secret ballot nothing is told but that it opened, one’s own act, and how it ended', () => {
  const proposal = testing()
  proposal.put('vote', { ballot: 'secret', showResults: 'atClose' })
  for (const key of ['ann', 'bob', 'cat', 'vice']) proposal.say(key, 'for')
  proposal.close()
  const told = toldOf(proposal.events, { actor: actor('bob'), seesDrafts: 'always' })
  expect(told.map(({ event }) => event.type)).toEqual([
    ...['proposalDrafted', 'proposalOpened', 'ballotTaken', 'proposalClosed'],
  ])
  expect(told.find(({ event }) => event.type === 'ballotTaken')?.event).toMatchObject({ unitId: seat('bob') })
})

test('what a draft said before it was put is not told to those who do not see drafts', () => {
  const document = { documentId: 'doc-1' as DocumentId, challengeId: null, whole: { text: '', digest: '', seq: 1 } }
  const words = { text: 'Close every bed.', digest: 'a'.repeat(64), seq: 1 }
  const proposal = testing({ document, words })
  const passage = {
    ...{ from: 'passage' as const, documentId: document.documentId, expectedDigest: 'a'.repeat(64) },
    passage: { from: 'AAA=', to: 'AAA=' },
  }
  proposal.send('chair', 'draftProposal', putting('vote', { words: passage }))
  proposal.now({ words: { text: 'Close 14 beds.', digest: 'b'.repeat(64), seq: 0 } })
  proposal.send('chair', 'openProposal', { expectedDigest: 'b'.repeat(64) })
  const [first] = proposal.events
  const told = toldOf(proposal.events, { actor: actor('ann'), seesDrafts: 'oncePut' })
  expect(JSON.stringify(told)).not.toContain('every bed')
  expect(told.every(({ at }) => at > (first?.at ?? ''))).toBe(true)
  expect(seenThen(fold(told), seat('ann'))).toMatchObject({ wording: 'Close 14 beds.', state: 'open' })
})
