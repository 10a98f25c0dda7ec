import { expect, test } from 'vitest'
import type { ProposalId } from '../../shared/ids.ts'
import { toldOf } from '../../shared/proposals/replay.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { marksOf, momentOf } from '../../shared/sessions/replay-marks.ts'
import { actor, putting, testing } from '../proposals/tested.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()
const id = 'p' as ProposalId

/** The replay of a session in which only these words were put, as somebody hears it. */
function replayed({ events }: ReturnType<typeof testing>, key: string, from = at(0)): SessionReplay {
  const told = toldOf(events, { actor: actor(key), seesDrafts: 'always' })
  return {
    ...{ from, until: at(60), events: [], quorum: [], decisions: [], actions: [], documents: [] },
    proposals: [{ id, ref: 'TST-P1', itemId: null, events: told }],
  } as unknown as SessionReplay
}

/** What there is to go to in the words: when, and the event or what became of an objection. */
const gone = (replay: SessionReplay) =>
  marksOf(replay).map((mark) => [
    mark.at,
    mark.of === 'proposal' ? mark.event.type : mark.of === 'objection' ? mark.state : mark.of,
  ])

test('an objection that was raised while positions are hidden is a mark, and so is what became of it, for everybody', () => {
  const proposal = testing()
  proposal.put('consent', { showResults: 'atClose' })
  proposal.say('ann', 'object', { reason: 'It could go wrong' })
  const objectionId = String(proposal.state.how.objections[0]?.id)
  proposal.send('ann', 'clarifyObjection', { objectionId, clarification: 'At night' })
  proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It could' })
  proposal.send('ann', 'standAside', { objectionId })
  for (const key of ['chair', 'vice', 'bob', 'cat']) proposal.say(key, 'consent')
  proposal.close()
  const marks = (raised: string, aside: string) => [
    [at(0), 'proposalOpened'],
    [at(1), raised],
    [at(3), 'objectionSustained'],
    [at(4), aside],
    [at(9), 'proposalClosed'],
  ]
  expect(gone(replayed(proposal, 'bob'))).toEqual(marks('raised', 'standAside'))
  expect(gone(replayed(proposal, 'ann'))).toEqual(marks('objectionRaised', 'stoodAside'))
})

test('the address of words leads to what became of them in the session, also where questions were taken before it', () => {
  const proposal = testing()
  proposal.send('chair', 'draftProposal', putting('consent'))
  proposal.send('chair', 'clarifyProposal', {})
  proposal.send('chair', 'openProposal', { expectedDigest: 'a'.repeat(64) })
  const replay = replayed(proposal, 'bob', at(2))
  const marks = marksOf(replay)
  expect(marks.map(({ key }) => key)).toEqual([`proposal-${id}`])
  expect(momentOf(`proposal-${id}`, replay, marks)).toBe(at(2))
  const later = replayed(proposal, 'bob', at(-5))
  expect(momentOf(`proposal-${id}`, later, marksOf(later))).toBe(at(1))
})
