import { afterAll, beforeAll, expect, test } from 'vitest'
import { impactBody } from '../rights/scene.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, testSenate } from '../support/fixture.ts'
import { drafted, inForce, ratify } from './making.ts'

let curia: Curia
let people: Record<string, Member>

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
})
afterAll(() => curia.close())

const the = (key: string) => people[key] as Member
const wording = 'The senate advises LTHT to close the beds in two steps. The home ward opens 14 places first.'

async function put(more: object = {}): Promise<string> {
  const words = { from: 'plain', wording }
  const reply = await the('chair').send('putWords', testSenate, {
    words,
    challengeId: 'ch-beds',
    process: 'consent',
    ...more,
  })
  expect(reply).toMatchObject({ status: 200 })
  return reply.body.result.id
}
const consent = (key: string, id: string) =>
  the(key).send('takeStance', id, { words: 1, choice: { kind: 'position', position: 'consent' } })

test('one press makes a draft of carried words, with everything filled in that is known', async () => {
  const impact = await the('member').send('assertImpact', 'ch-beds', impactBody)
  const started = await the('chair').send('createDocument', 'ch-beds', {
    kind: 'optionsAppraisal',
    title: 'Two options',
  })
  expect([impact.status, started.status]).toEqual([200, 200])
  const id = await put()
  for (const key of ['chair', 'viceChair', 'layMember']) expect((await consent(key, id)).status).toBe(200)
  await the('member').send('raiseObjection', id, { words: 1, risk: 'Diverts', affectedOrganisationIds: ['org-lcc'] })
  const objectionId = (await the('chair').get(`/api/proposals/${id}`)).body.state.how.objections[0].id
  await the('chair').send('notSustainObjection', id, { objectionId, rationale: 'The limit covers it' })
  await the('member').send('dissent', id, { objectionId, dissent: 'It does not' })

  expect((await the('secretary').send('draftFromProposal', id, {})).status).not.toBe(200)
  await the('chair').send('closeProposal', id, { words: 1 })
  const drafted = await the('secretary').send('draftFromProposal', id, {})
  expect(drafted).toMatchObject({ status: 200 })
  const { state } = (await the('secretary').get(`/api/decisions/${drafted.body.result.id}`)).body
  expect(state).toMatchObject({
    state: 'draft',
    challengeId: 'ch-beds',
    presidedBySeatId: 'seat-chair',
    source: { kind: 'pinned', proposalId: id, wording },
    testing: {
      tally: { consent: 3, object: 1 },
      quorum: { quorate: true, layMembers: 1 },
    },
    content: {
      title: 'LTHT to close the beds in two steps',
      force: 'advice',
      method: 'consent',
      statement: 'The senate advises LTHT to close the beds in two steps.',
      clauses: [{ number: 1, text: 'The home ward opens 14 places first.' }],
      dissents: [{ seatId: 'seat-member', text: 'It does not' }],
      evidence: [
        { text: 'Co-designed response', source: 'Co-designed response' },
        { text: 'Two options', source: 'Options appraisal' },
      ],
      impactIds: [impact.body.result.id],
      addressedTo: ['org-ltht', 'org-lch', 'org-lcc'],
      reviewOn: null,
      rationale: null,
    },
  })
  expect(state.content.question).toBeTruthy()
  expect(state.content.ownerSeatId).toBeTruthy()
  expect(state.content.context).toContain('Carried. 3 consent, 0 stood aside, 1 object, quorate.')
  expect((await the('secretary').send('draftFromProposal', id, {})).body.code).toBe('already-drafted')
})

test('words that were not carried become no draft', async () => {
  const id = await put()
  await consent('chair', id)
  await the('chair').send('closeProposal', id, { words: 1 })
  expect((await the('secretary').send('draftFromProposal', id, {})).body.code).toBe('not-carried')
})

test('words that say which clause they replace make a draft that supersedes it', async () => {
  const decisionId = await inForce(curia, {}, { challengeId: 'ch-record' })
  const [clause] = (await the('chair').get(`/api/decisions/${decisionId}`)).body.state.content.clauses
  const replaces = { decisionId, clauseId: clause.id }
  const id = await put({ replaces })
  expect((await the('observer').get(`/api/proposals/${id}`)).body).toMatchObject({
    state: { how: { replaces } },
    replaced: { id: decisionId, clause: { number: 1, text: clause.text }, open: true },
  })
  for (const key of ['chair', 'viceChair', 'layMember', 'member']) await consent(key, id)
  await the('chair').send('closeProposal', id, { words: 1 })
  const made = await the('secretary').send('draftFromProposal', id, {})
  const { content } = (await the('secretary').get(`/api/decisions/${made.body.result.id}`)).body.state
  expect(content.relations).toEqual([{ kind: 'supersedes', toDecisionId: decisionId, clauseId: clause.id }])
})

test('what another decision has superseded meanwhile is left out of the draft, and is replaced by no new words', async () => {
  const decisionId = await inForce(curia, {}, { challengeId: 'ch-record' })
  const id = await put({ replaces: { decisionId } })
  for (const key of ['chair', 'viceChair', 'layMember', 'member']) await consent(key, id)
  await the('chair').send('closeProposal', id, { words: 1 })
  const relations = [{ kind: 'supersedes', toDecisionId: decisionId }]
  await ratify(curia, await drafted(curia, { relations }, { challengeId: 'ch-record' }))
  expect((await the('observer').get(`/api/proposals/${id}`)).body.replaced).toMatchObject({ open: false })
  const made = await the('secretary').send('draftFromProposal', id, {})
  expect(made).toMatchObject({ status: 200 })
  const { content } = (await the('secretary').get(`/api/decisions/${made.body.result.id}`)).body.state
  expect(content.relations).toEqual([])
  const body = { words: { from: 'plain', wording }, process: 'consent', replaces: { decisionId } }
  expect((await the('chair').send('draftProposal', testSenate, body)).body.code).toBe('not-in-force')
  const unheard = { ...body, replaces: { decisionId: 'dec-none' } }
  expect((await the('chair').send('draftProposal', testSenate, unheard)).body.code).toBe('decision-unknown')
})
