import { expect } from 'vitest'
import type { CommandId } from '../../shared/ids.ts'
import type { Curia, Reply } from '../support/curia.ts'
import { personOf, testSenate } from '../support/fixture.ts'

export const wording =
  'The senate advises LTHT to close 28 beds in two steps.\nStep 1 waits for 10 free home ward beds.\nReadings are shared each Monday.'

/** Words that were carried, as an earlier record has them: pinned like those that are agreed in the room. */
export async function pinned(curia: Curia, more: object = {}): Promise<string> {
  const seats = ['seat-chair', 'seat-vice-chair', 'seat-member', 'seat-member-2']
  const { result } = await curia.app.bus.change(
    personOf('secretary'),
    {
      commandId: crypto.randomUUID() as CommandId,
      type: 'importProposal',
      target: testSenate,
      body: {
        wording,
        process: 'consent',
        outcome: 'carried',
        challengeId: 'ch-beds',
        decisionRule: { kind: 'unanimity', base: 'present' },
        openedAt: '2026-03-01T09:00:00.000Z',
        closedAt: '2026-03-01T09:10:00.000Z',
        quorum: { votingSeats: 4, legalBodies: 3, layMembers: 0, quorate: true },
        electorate: seats.map((seatId) => ({ seatId, eligible: true })),
        stances: seats.map((seatId) => ({ seatId, position: 'consent' })),
        ...more,
      },
    },
    'demonstration',
  )
  return String(result.id)
}

export const draft = {
  title: 'Close 28 beds in two steps',
  force: 'advice',
  verb: 'modify',
  rationale: 'Two steps keep the risk at high or below.',
  ownerSeatId: 'seat-vice-chair',
  addressedTo: ['org-ltht', 'org-lch'],
  reviewOn: '2026-09-01',
  statement: 'The senate advises LTHT to close 28 beds in two steps.',
  clauses: [{ text: 'Step 1 waits for 10 free home ward beds.', addressedTo: ['org-ltht'] }],
  conditions: ['Readings are shared each Monday.'],
}

/** The secretary drafts from newly pinned words. */
export async function drafted(curia: Curia, more: object = {}, words: object = {}): Promise<string> {
  const secretary = await curia.as('secretary')
  return accepted(await secretary.send('draftDecision', await pinned(curia, words), { ...draft, ...more })).id
}

/** Sends a draft to be ratified, and ratifies it by the chair and a member. */
export async function ratify(curia: Curia, decisionId: string, withoutAnswer: object[] = []): Promise<void> {
  const [secretary, chair, member] = await Promise.all(['secretary', 'chair', 'member'].map((key) => curia.as(key)))
  accepted(await secretary?.send('startRatifying', decisionId, {}))
  accepted(await chair?.send('ratifyDecision', decisionId, { withoutAnswer }))
  accepted(await member?.send('ratifyDecision', decisionId, {}))
}

export async function inForce(curia: Curia, more: object = {}, words: object = {}): Promise<string> {
  const decisionId = await drafted(curia, more, words)
  await ratify(curia, decisionId)
  return decisionId
}

/** The result of a command that was accepted. */
export function accepted(reply: Reply | undefined): { id: string; ref: string } {
  expect(reply).toMatchObject({ status: 200 })
  return reply?.body.result
}
