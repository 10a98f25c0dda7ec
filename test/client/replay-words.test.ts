import { createElement } from 'react'
import { expect, test } from 'vitest'
import { markWords } from '../../client/replay/mark-words.ts'
import { WordsThen } from '../../client/replay/WordsThen.tsx'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { ItemId, ProposalId } from '../../shared/ids.ts'
import { evolveReplayed, notYetPut, toldOf } from '../../shared/proposals/replay.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { actor, testing } from '../proposals/tested.ts'
import { readIn } from './in-a-senate.ts'

const itemId = 'item-1' as ItemId

function secretBallot() {
  const proposal = testing()
  proposal.put('vote', { ballot: 'secret', showResults: 'atClose' })
  const keys = ['chair', 'vice', 'ann', 'bob']
  for (const key of keys) proposal.say(key, 'for')
  proposal.now({ ballots: keys.map(() => ({ kind: 'position', position: 'for' })) })
  return proposal
}

/** What a member who did not vote reads of these words in a replay. */
function replayed({ events }: ReturnType<typeof testing>): string {
  const told = toldOf(events, { actor: actor('cat'), seesDrafts: 'oncePut' })
  const put = told.reduce((before, one) => evolveReplayed(before, one), notYetPut)
  const words = [{ id: 'p' as ProposalId, ref: 'TST-P1', itemId, put }]
  const then = { session: { currentItemId: itemId } as Session, words, quorum: undefined }
  const replay = { decisions: [], actions: [] } as never
  return readIn('cat', createElement(WordsThen, { then, moment: '', replay }))
}

test('while a secret ballot is open, its replay says that how many had voted is not replayed', () => {
  const read = replayed(secretBallot())
  expect(read).toContain('How many had voted by then is not replayed: the ballot was secret.')
  expect(read).not.toContain('Fewer than 3 ballots')
})

test('of a secret ballot that was counted, its replay says the result, and of who voted nothing', () => {
  const proposal = secretBallot()
  proposal.close()
  const read = replayed(proposal)
  expect(read).toContain('Carried. 4 for')
  expect(read).not.toMatch(/Fewer than 3 ballots|not replayed|single somebody out|have answered/)
})

test('only what was ratified was decided: a draft, what was put off and what was not agreed are called so', () => {
  const read = (state: DecisionState) =>
    markWords({ of: 'decision', decision: { ref: 'TST-001', title: 'Close the beds', state } } as never, {} as never)
  const states = ['inForce', 'superseded', 'draft', 'ratifying', 'deferred', 'notAgreed'] as const
  expect(states.map((state) => read(state).replace(/:.*/, ''))).toEqual([
    ...['Decided', 'Decided', 'Draft decision', 'Draft decision', 'Deferred', 'Not agreed'],
  ])
})
