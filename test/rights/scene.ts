import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { people } from '../../db/members.ts'
import { scenarioPins } from '../../db/scenarios.ts'
import type { ChallengeId, DocumentId, PersonId, PinId, SeatId, SenateId } from '../../shared/ids.ts'
import { emptyScenario } from '../../shared/impacts/scenarios/content.ts'
import type { Curia } from '../support/curia.ts'

/** One of everything that commands and reads are about; names stand for the ids that they were given. */
export type Scene = Record<string, string>

const at = '2026-03-01T10:00:00.000Z'

/** Builds the scene by commands, as the demonstration does. */
export async function buildScene(curia: Curia): Promise<Scene> {
  const scene: Scene = { token: 'a'.repeat(43) }
  scene.tokenHash = createHash('sha256')
    .update(scene.token ?? '')
    .digest('hex')
  const bus = curia.app.scripted({ now: curia.clock.now, newId: () => crypto.randomUUID() })
  const tell = async (by: string, type: string, target: string, body: object) => {
    const reply = await bus.change(
      by as PersonId,
      { commandId: crypto.randomUUID() as never, type, target, body },
      'demonstration',
    )
    return String(reply.result.id ?? reply.stream.split(':')[1])
  }
  scene.impact = await tell('person-member', 'assertImpact', 'ch-beds', impactBody)
  scene.gate = await tell('person-member', 'setGate', 'ch-beds', gateBody)
  scene.interest = await tell('person-member-2', 'declareInterest', 'seat-member-2', {
    ...{
      nilReturn: false,
      category: 'financial',
      scope: 'standing',
      description: 'A secret share',
      relatedOrganisationIds: [],
    },
    ...{ from: '2026-01-01', publish: false },
  })
  scene.session = await tell('person-secretary', 'importSession', 'sen-test', sessionBody)
  Object.assign(scene, await inBreakOuts(curia, tell))
  scene.joinCode = (await (await curia.as('secretary')).get(`/api/sessions/${scene.session}`)).body.state.joinCode
  scene.proposal = await tell('person-secretary', 'importProposal', 'sen-test', proposalBody)
  scene.inForce = await tell('person-secretary', 'importDecision', 'sen-test', {
    ...decisionBody,
    id: 'dec-force',
    state: 'inForce',
  })
  scene.draft = await tell('person-secretary', 'draftDecision', 'ch-beds', {
    ...{ title: 'A draft', force: 'advice', method: 'chairsAction', wording: 'Draft words.' },
  })
  scene.action = await tell('person-chair', 'recordAction', 'sen-test', {
    text: 'Do it',
    ownerSeatId: 'seat-member',
    dueOn: '2026-04-01',
  })
  scene.option = await tell('person-chair', 'addOption', 'ch-beds', {
    name: 'Modify',
    verb: 'modify',
    description: 'Change it',
  })
  scene.view = await tell('person-reviewer-lch', 'writeView', 'ch-beds', {
    organisationId: 'org-lch',
    circumstances: 'Full',
    constraints: 'No nurses',
  })
  await tell('person-secretary', 'giveSeat', 'sen-test', {
    ...{
      name: 'New Person',
      roleTitle: 'Member',
      role: 'member',
      capacity: 'independent',
      votes: true,
      termFrom: '2026-01-01',
    },
  })
  await tell('person-secretary', 'addSite', 'org-lch', { name: 'A site', odsCode: null })
  const { seats, sites } = (await (await curia.as('secretary')).get('/api/senates/sen-test')).body
  scene.emptySeat = seats.find((seat: { name: string }) => seat.name === 'New Person').id
  scene.site = sites[0].id
  await tell('person-secretary', 'invite', scene.emptySeat ?? '', { tokenHash: scene.tokenHash })
  await tell('person-reviewer-lch', 'saveResponseDraft', scene.inForce, {
    ...{ organisationId: 'org-lch', positions: [], conditions: 'Money first', notes: '' },
  })
  await tell('person-chair', 'ruleOnTarget', scene.interest, {
    ...{ target: { kind: 'challenge', id: 'ch-beds' }, management: 'noPapersAndWithdraw', rationale: 'It is theirs' },
  })
  scene.minuted = await tell('person-secretary', 'importSession', 'sen-test', {
    ...{ ...sessionBody, state: 'closed', startsAt: '2026-02-01T10:00:00.000Z', endsAt: '2026-02-01T12:00:00.000Z' },
    agenda: [{ ...itemBody, title: 'Closing 28 beds', challengeId: 'ch-beds', state: 'concluded' }],
  })
  await tell('person-secretary', 'draftMinutes', scene.minuted, {})
  await tell('person-secretary', 'circulateMinutes', scene.minuted, {})
  await curia.store.commit((db) => [
    db.insert(scenarioPins).values(pinRow(curia.clock.now())),
    db
      .update(people)
      .set({ administrator: true })
      .where(eq(people.id, 'person-observer' as PersonId)),
  ])
  return scene
}

/** A pin of the expert's restricted document: it is read by those who read that. */
function pinRow(at: Date): typeof scenarioPins.$inferInsert {
  const ward = { id: 'svc-wards', org: 'org-ltht', capacity: 24, externalPerDay: 2, meanStayDays: 9 }
  const model = {
    network: { services: [{ ...ward, kind: 'places' as const, whenFull: 'queue' as const }], routes: [] },
    changes: [],
    uncertainty: [],
    horizonDays: 364,
    stepsPerDay: 1,
  }
  return {
    ...{ id: 'pin-notes' as PinId, senateId: 'sen-test' as SenateId, challengeId: 'ch-beds' as ChallengeId },
    ...{ documentId: 'doc-notes' as DocumentId, decisionId: null, name: 'Pinned', seq: 1, content: emptyScenario },
    ...{ contentDigest: '', model: { ...model, runs: 1, seed: 1, chance: false }, modelDigest: '', seed: 1 },
    ...{ engine: '1', resultDigest: '', statements: [], bySeatId: 'seat-chair' as SeatId, at },
  }
}

type Tell = (by: string, type: string, target: string, body: object) => Promise<string>

/** A session in which people have been sent into groups. */
async function inBreakOuts(curia: Curia, tell: Tell): Promise<Scene> {
  const agenda = [{ ...itemBody, state: 'planned' }]
  const running = await tell('person-secretary', 'importSession', 'sen-test', { ...sessionBody, agenda })
  const held = async () => (await (await curia.as('chair')).get(`/api/sessions/${running}`)).body.state
  const item = (await held()).agenda[0].id
  const seatIds = ['seat-chair', 'seat-member']
  await tell('person-chair', 'openSession', running, { epoch: 1 })
  await tell('person-chair', 'startItem', running, { epoch: 1, itemId: item })
  for (const seatId of seatIds) {
    await tell('person-chair', 'recordAttendance', running, { epoch: 1, seatId, how: { as: 'here', via: 'room' } })
  }
  const groups = seatIds.map((seatId) => ({ name: seatId, question: 'Why', seatIds: [seatId] }))
  await tell('person-chair', 'startBreakOuts', running, { epoch: 1, itemId: item, lengthMs: 600_000, groups })
  return { running, item, breakOut: (await held()).breakOuts[0].id }
}
const itemBody = {
  ...{ ref: '1', title: 'Item', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open' },
}

export const impactBody = {
  ...{
    fromOrganisationId: 'org-ltht',
    fromServiceId: 'svc-wards',
    toOrganisationId: 'org-lch',
    toServiceId: 'svc-home-ward',
  },
  ...{ direction: 'increase', effect: 'adverse', magnitude: 12, low: 8, high: 18, unit: 'virtualBeds' },
  ...{ basis: 'Counted', confidence: 'medium', riskStatement: 'If full, then people wait', riskDomain: 'continuity' },
  ...{ consequence: 3, likelihood: 4 },
}
export const gateBody = {
  ...{ name: 'Gate', step: 'Beds close' },
  tests: [{ serviceId: 'svc-home-ward', measure: 'freePlaces', bound: 'atLeast', value: 10, forWeeks: 4 }],
}
const sessionBody = {
  ...{ title: 'A meeting', kind: 'meeting', modality: 'hybrid', startsAt: at, endsAt: '2026-03-01T12:00:00.000Z' },
  ...{ place: 'Leeds', meetingLink: null, chairSeatId: 'seat-chair', state: 'published', agenda: [], attendance: [] },
}
const proposalBody = {
  ...{ wording: 'The senate advises it.', process: 'consent', outcome: 'carried', challengeId: 'ch-beds' },
  ...{ decisionRule: { kind: 'unanimity', base: 'present' }, openedAt: at, closedAt: at, electorate: [], stances: [] },
  quorum: { votingSeats: 3, legalBodies: 2, layMembers: 1, quorate: true },
}
const decisionBody = {
  ...{
    title: 'Advice',
    force: 'advice',
    method: 'consent',
    statement: 'The senate advises it.',
    challengeId: 'ch-beds',
  },
  ...{
    ownerSeatId: 'seat-chair',
    rationale: 'Because',
    addressedTo: ['org-lch'],
    draftedAt: at,
    presidedBySeatId: 'seat-chair',
  },
  ratifications: [
    { seatId: 'seat-chair', at, outcome: 'ratified' },
    { seatId: 'seat-vice-chair', at, outcome: 'ratified' },
  ],
}
