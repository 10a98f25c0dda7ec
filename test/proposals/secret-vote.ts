import type { Position } from '../../shared/proposals/process.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

/** Voters in the order in which they cast; the last one watches as well. */
export const voters = ['chair', 'viceChair', 'member', 'member2', 'layMember'] as const
export type Assignment = readonly [Position, Position, Position, Position, Position]

export interface SecretVote {
  curia: Curia
  proposalId: string
  /** Everything that the last voter has received, by socket and over HTTP. */
  received: string
  /** What the first voter was answered, and what when they sent the same once more. */
  firstTold: object
  toldAgain: object
  close(): Promise<void>
}

const pages = (id: string) => [
  `/api/proposals/${id}`,
  `/api/senates/${testSenate}/proposals`,
  `/api/senates/${testSenate}/home`,
  `/api/challenges/ch-beds`,
  `/api/challenges/ch-beds/history`,
  `/api/senates/${testSenate}/search?q=beds`,
]

/** A senate votes in secret, each in their turn, while a member follows everything that there is to see. */
export async function voteInSecret(
  assignment: Assignment,
  beforeClose: (curia: Curia) => Promise<void> = async () => {},
): Promise<SecretVote> {
  const curia = await startCuria()
  const people = await Promise.all(voters.map((key) => curia.as(key)))
  const [chair] = people as [Member]
  const watcher = people.at(-1) as Member
  const secretary = await curia.as('secretary')
  await done(secretary, 'settleSenate', testSenate, {
    ...{ name: 'N', purpose: 'P', footprint: 'F', status: 'advisory', uses: ['secretBallots'] },
  })
  const { result } = await done(chair, 'putWords', testSenate, {
    ...{ words: { from: 'plain', wording: 'Close the beds.' }, challengeId: 'ch-beds', process: 'vote' },
    ...{ decisionRule: { kind: 'majority', base: 'cast' }, ballot: 'secret' },
  })
  const proposalId: string = result.id
  const heard: string[] = []
  const told: object[] = []
  const socket = await watcher.socket()
  socket.onAny((...said) => heard.push(JSON.stringify(said)))
  heard.push(JSON.stringify(await socket.emitWithAck('follow', { stream: `proposal:${proposalId}`, version: 0 })))
  const look = async () => {
    for (const page of pages(proposalId)) heard.push(JSON.stringify((await watcher.get(page)).body))
  }
  for (const [n, person] of people.entries()) {
    curia.clock.advance(60_000)
    const choice = { kind: 'position', position: assignment[n] }
    const commandId = crypto.randomUUID()
    const cast = await done(person, 'takeStance', proposalId, { words: 1, choice }, commandId)
    if (n === 0) told.push(cast, await done(person, 'takeStance', proposalId, { words: 1, choice }, commandId))
    if (person === watcher) heard.push(JSON.stringify(cast))
    await look()
  }
  await beforeClose(curia)
  await done(chair, 'closeProposal', proposalId, { words: 1 })
  await look()
  const again = await watcher.socket()
  heard.push(JSON.stringify(await again.emitWithAck('follow', { stream: `proposal:${proposalId}`, version: 0 })))
  const [firstTold = {}, toldAgain = {}] = told
  return { curia, proposalId, received: heard.join('\n'), firstTold, toldAgain, close: () => curia.close() }
}

async function done(who: Member, type: string, target: string, body: object, commandId = crypto.randomUUID()) {
  const reply = await who.send(type, target, body, { commandId })
  if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
  return reply.body
}
