import { usualTerms } from '../../shared/members/terms.ts'
import { impactBody, type Scene } from './scene.ts'

const day = '2026-06-01'
const seat = {
  ...{ roleTitle: 'Member', role: 'member', capacity: 'independent', votes: true, termFrom: '2026-01-01' },
}
const organisation = { code: 'NEW', name: 'New body', odsCode: null, type: 'vcse', legalBody: true }
const service = { name: 'Service', category: 'community', unit: 'caseload' }
const declaration = { nilReturn: true, scope: 'standing', from: day, publish: true }
const words = { passage: { from: 'AAA=', to: 'AAA=' }, expectedDigest: '0'.repeat(64) }
const plan = {
  ...{ title: 'T', kind: 'meeting', modality: 'inPerson', startsAt: '2026-06-01T09:00:00.000Z', place: 'Leeds' },
  ...{ endsAt: '2026-06-01T10:00:00.000Z', meetingLink: null, chairSeatId: 'seat-chair', template: null },
}
const agendaItem = {
  ...{ title: 'T', purpose: 'note', presenterSeatId: null, documentId: null, challengeId: null, allottedMs: 60_000 },
  ...{ confidentiality: 'open', standing: false, beforeItemId: null },
}
const putting = { words: { from: 'plain', wording: 'Close the beds.' }, process: 'consent' }
const stance = { words: 1, choice: { kind: 'position', position: 'consent' } }
const whole = [{ clauseId: null, position: 'accept' }]

/** For every command: something that it could be about, and a body that its schema takes. */
export function samples(scene: Scene): Record<string, [target: string, body: object]> {
  const { impact = '', interest = '', proposal = '', inForce = '', draft = '', action = '', emptySeat = '' } = scene
  const { session = '' } = scene
  const { option = '', view = '', token = '', tokenHash = '' } = scene
  const forLch = { organisationId: 'org-lch' }
  const reason = { reason: 'Because' }
  const held = { epoch: 1 }
  const ofItem = { ...held, itemId: 'item-one' }
  return {
    createSenate: [
      'deployment',
      {
        ...{ name: 'New senate', refPrefix: 'NEW', status: 'advisory', footprint: 'A city', purpose: 'To see' },
        seat: { roleTitle: 'Secretary', termFrom: day },
      },
    ],
    settleSenate: ['sen-test', { name: 'N', purpose: 'P', footprint: 'F', uses: [], status: 'advisory' }],
    settleTerms: ['sen-test', { terms: usualTerms('advisory') }],
    giveSeat: ['sen-test', { name: 'Somebody', ...seat }],
    changeSeat: [emptySeat, seat],
    endSeat: [emptySeat, {}],
    invite: [emptySeat, { tokenHash: '1'.repeat(64) }],
    withdrawInvitation: [emptySeat, {}],
    acceptInvitation: [tokenHash, { token }],
    makeCalendarFeed: ['seat-member', { tokenHash: '2'.repeat(64) }],
    endCalendarFeed: ['seat-member', {}],
    declareInterest: ['seat-member', declaration],
    amendInterest: [interest, declaration],
    endInterest: [interest, { on: day }],
    ruleInterest: [interest, { management: 'noted', rationale: 'Normal here' }],
    ruleOnTarget: [
      interest,
      { target: { kind: 'challenge', id: 'ch-record' }, management: 'noted', rationale: 'Normal' },
    ],
    addOrganisation: ['sen-test', organisation],
    amendOrganisation: ['org-lch', organisation],
    closeOrganisation: ['org-lch', { activeTo: day }],
    addSite: ['org-lch', { name: 'Site' }],
    amendSite: [scene.site ?? '', { name: 'Site' }],
    addService: ['org-lch', service],
    amendService: ['svc-home-ward', service],
    openChallenge: ['sen-test', { title: 'T', question: 'Q', intake: 'Yes' }],
    editChallenge: ['ch-beds', { title: 'T' }],
    moveStage: ['ch-beds', { to: 'response' }],
    addOption: ['ch-beds', { name: 'O', verb: 'stop', description: 'D' }],
    editOption: ['ch-beds', { optionId: option, name: 'O' }],
    withdrawOption: ['ch-beds', { optionId: option, ...reason }],
    writeView: ['ch-beds', { organisationId: 'org-lch', circumstances: 'C', constraints: 'C' }],
    guessView: ['ch-beds', { viewId: view, text: 'They are short' }],
    revealViews: ['ch-beds', { viewIds: [view] }],
    createDocument: ['ch-beds', { kind: 'notes', title: 'Notes' }],
    renameDocument: ['doc-response', { title: 'T' }],
    assignDocument: ['doc-response', { restricted: false, assignedSeatIds: [] }],
    freezeDocument: ['doc-response', reason],
    thawDocument: ['doc-response', {}],
    sealDocument: ['doc-response', reason],
    nameVersion: ['doc-response', { name: 'V' }],
    assertImpact: ['ch-beds', impactBody],
    amendImpact: [impact, impactBody],
    agreeImpact: [impact, {}],
    contestImpact: [impact, reason],
    cannotSayYet: [impact, { until: day }],
    settleImpact: [impact, { outcome: 'bothRecorded', text: 'Both' }],
    mitigateImpact: [impact, { mitigation: 'M', mitigationOwnerSeatId: 'seat-member' }],
    closeImpact: [impact, { text: 'Done' }],
    linkImpactToDecision: [impact, { decisionId: null }],
    agreeInTheRoom: ['doc-response', { ...words, presentSeatIds: ['seat-chair'], nobodyObjected: true }],
    draftProposal: ['sen-test', putting],
    putWords: ['sen-test', putting],
    clarifyProposal: [proposal, {}],
    openProposal: [proposal, { expectedDigest: '0'.repeat(64) }],
    recordStance: [proposal, { ...stance, unitId: 'seat-member' }],
    suspendProposal: [proposal, reason],
    resumeProposal: [proposal, {}],
    putNewWords: [proposal, { words: putting.words }],
    closeProposal: [proposal, {}],
    withdrawProposal: [proposal, reason],
    takeStance: [proposal, stance],
    raiseObjection: [proposal, { words: 1, risk: 'Diverts' }],
    clarifyObjection: [proposal, { objectionId: 'o', clarification: 'At night' }],
    standAside: [proposal, { objectionId: 'o' }],
    dissent: [proposal, { objectionId: 'o', dissent: 'Too soon' }],
    sustainObjection: [proposal, { objectionId: 'o', rationale: 'It holds' }],
    notSustainObjection: [proposal, { objectionId: 'o', rationale: 'It does not hold' }],
    voidProposal: [proposal, reason],
    draftDecision: [proposal, { title: 'T', force: 'advice' }],
    editDecision: [draft, { title: 'T' }],
    goAheadWithout: [draft, { organisationIds: ['org-lch'], ...reason }],
    startRatifying: [draft, {}],
    ratifyDecision: [draft, {}],
    returnDecision: [draft, reason],
    deferDecision: [draft, { until: day, ...reason }],
    recordNotAgreed: [draft, reason],
    withdrawDecision: [draft, reason],
    reviewDecision: [inForce, reason],
    reaffirmDecision: [inForce, reason],
    rescindDecision: [inForce, reason],
    lapseDecision: [inForce, reason],
    implementDecision: [inForce, reason],
    relateDecision: [inForce, { kind: 'dependsOn', toDecisionId: inForce }],
    recordErratum: [inForce, { text: 'E' }],
    acknowledgeDecision: [inForce, forLch],
    saveResponseDraft: [inForce, { ...forLch, positions: [], conditions: '', notes: '' }],
    answerDecision: [inForce, { ...forLch, positions: whole }],
    citeLocalDecision: [inForce, { ...forLch, localDecisionRef: 'Minute 1', positions: whole }],
    reportImplementation: [inForce, { ...forLch, implementation: 'underway' }],
    closeResponse: [inForce, forLch],
    recordResponseLetter: [
      inForce,
      { ...forLch, receivedOn: '2026-03-01', positions: whole, implementation: 'notStarted' },
    ],
    openSession: [session, held],
    adjournSession: [session, held],
    resumeSession: [session, held],
    closeSession: [session, held],
    startItem: [session, ofItem],
    pauseItem: [session, ofItem],
    resumeItem: [session, ofItem],
    extendItem: [session, ofItem],
    concludeItem: [session, ofItem],
    deferItem: [session, ofItem],
    parkItem: [session, ofItem],
    withdrawItem: [session, ofItem],
    moveToPhase: [session, { ...ofItem, phase: 'discuss' }],
    presideOver: [session, { ...ofItem, seatId: null }],
    recordAttendance: [session, { ...held, seatId: 'seat-member', how: { as: 'left' } }],
    claimChair: [session, held],
    handChair: [session, { ...held, seatId: 'seat-vice-chair' }],
    sendApologies: [session, {}],
    arrive: [session, { via: 'room' }],
    leave: [session, {}],
    deputise: [session, { deputySeatId: 'seat-member' }],
    planSession: ['sen-test', plan],
    editSession: [session, { title: 'T' }],
    addItem: [session, agendaItem],
    editItem: [session, { itemId: 'item-1', title: 'T' }],
    moveItem: [session, { itemId: 'item-1', beforeItemId: null }],
    removeItem: [session, { itemId: 'item-1' }],
    copyAgenda: [session, { fromSessionId: session }],
    publishSession: [session, {}],
    cancelSession: [session, reason],
    recordAction: [inForce, { text: 'Do', ownerSeatId: 'seat-member', dueOn: day }],
    startAction: [action, {}],
    blockAction: [action, reason],
    completeAction: [action, {}],
    verifyAction: [action, {}],
    cancelAction: [action, reason],
    moveActionDue: [action, { dueOn: day }],
  }
}
