/**
 * The reviewed rights: who may send which command, read which address, follow which stream and open which document.
 * Columns as in `people.ts`: chair, vice chair, secretary, facilitator, member, lay member, expert, reviewer of LCH,
 * reviewer of LTHT, observer (also an administrator of the deployment), outsider, and a member who has withdrawn.
 * y: may. n: may see the thing but not do this. -: is told that there is nothing.
 */
export const commands: Record<string, string> = {
  //                      cvsfmleLTo!w
  // Senate, seats and interests
  createSenate: '---------y--',
  settleSenate: 'yyynnnnnnn-n',
  settleTerms: 'yyynnnnnnn-n',
  giveSeat: 'yyynnnnnnn-n',
  changeSeat: 'yyynnnnnnn-n',
  endSeat: 'yyynnnnnnn-n',
  invite: 'yyynnnnnnn-n',
  withdrawInvitation: 'yyynnnnnnn-n',
  acceptInvitation: 'yyyyyyyyyyyy',
  declareInterest: 'nnnnynnnnn-n',
  amendInterest: 'nnynnnnnnn-y',
  endInterest: 'nnynnnnnnn-y',
  ruleInterest: 'yynnnnnnnn-n',
  ruleOnTarget: 'yynnnnnnnn-n',
  // Organisations
  addOrganisation: 'yyynnnnnnn-n',
  amendOrganisation: 'yyynnnnnnn-n',
  closeOrganisation: 'yyynnnnnnn-n',
  addSite: 'yyynnnnnnn-n',
  amendSite: 'yyynnnnnnn-n',
  addService: 'yyynnnnnnn-n',
  amendService: 'yyynnnnnnn-n',
  // Challenges
  openChallenge: 'yyyyyynnnn-y',
  editChallenge: 'yyyyyynnnn--',
  moveStage: 'yyyynnnnnn--',
  addOption: 'yyyyyynnnn--',
  editOption: 'yyyyyynnnn--',
  withdrawOption: 'yyyyyynnnn--',
  writeView: 'yyyyyynyyn--',
  guessView: 'yyyyyynyyn--',
  revealViews: 'yyyynnnnnn--',
  // Documents
  createDocument: 'yyyyyynnnn--',
  renameDocument: 'yyyyyynnnn--',
  assignDocument: 'yyyynnnnnn--',
  freezeDocument: 'yynnnnnnnn--',
  thawDocument: 'yynnnnnnnn--',
  sealDocument: 'yynnnnnnnn--',
  nameVersion: 'yyyyyynnnn--',
  // Impacts
  assertImpact: 'yyyyyyyyyn--',
  amendImpact: 'nnnnynnnnn--',
  agreeImpact: 'nnnnnnnynn--',
  contestImpact: 'nnnnnnnynn--',
  cannotSayYet: 'nnnnnnnynn--',
  settleImpact: 'yyyynnnnnn--',
  mitigateImpact: 'yyyyyynnnn--',
  closeImpact: 'yyyynnnnnn--',
  linkImpactToDecision: 'yyynnnnnnn--',
  // Proposals
  agreeInTheRoom: 'yynnnnnnnn--',
  // Decisions
  draftDecision: 'yyynnnnnnn--',
  editDecision: 'yyynnn------',
  goAheadWithout: 'yyynnn------',
  startRatifying: 'yyynnn------',
  ratifyDecision: 'yynnyy------',
  returnDecision: 'yynnyy------',
  deferDecision: 'yyynnn------',
  recordNotAgreed: 'yyynnn------',
  withdrawDecision: 'yyynnn------',
  reviewDecision: 'yyynnnnnnn--',
  reaffirmDecision: 'yyynnnnnnn--',
  rescindDecision: 'yyynnnnnnn--',
  lapseDecision: 'yyynnnnnnn--',
  implementDecision: 'yyynnnnnnn--',
  relateDecision: 'yyynnnnnnn--',
  recordErratum: 'yyynnnnnnn--',
  // What organisations answer (decision addressed to LCH)
  acknowledgeDecision: 'nnnnnnnynn--',
  saveResponseDraft: 'nnnnnnnynn--',
  answerDecision: 'nnnnnnnynn--',
  citeLocalDecision: 'nnnnnnnynn--',
  reportImplementation: 'nnnnnnnynn--',
  closeResponse: 'nnnnnnnynn--',
  recordResponseLetter: 'nnynnnnnnn--',
  // Actions (the member's own)
  recordAction: 'yyyyyynnnn--',
  startAction: 'yyyyynnnnn-n',
  blockAction: 'yyyyynnnnn-n',
  completeAction: 'yyyyynnnnn-n',
  verifyAction: 'yyynnnnnnn-n',
  cancelAction: 'yyyyynnnnn-n',
  moveActionDue: 'yyyyynnnnn-n',
}

/** The document is a restricted one of the expert; the decision is a draft; the answer is the private draft of LCH. */
export const reads: Record<string, string> = {
  '/actions/:actionId': 'yyyyyyyyyy-y',
  '/challenges/:challengeId': 'yyyyyyyyyy--',
  '/challenges/:challengeId/history': 'yyyyyyyyyy--',
  '/decisions/:decisionId': 'yyyyyy------',
  '/decisions/:decisionId/responses/:organisationId/draft': '-------y----',
  '/documents': 'yyyyyyyyyyyy',
  '/documents/:documentId': 'yyy---y-----',
  '/impacts/:impactId': 'yyyyyyyyyy--',
  '/me': 'yyyyyyyyyyyy',
  '/organisations/:organisationId': 'yyyyyyyyyy-y',
  '/organisations/:organisationId/touches': 'yyyyyyyyyy-y',
  '/proposals/:proposalId': 'yyyyyyyyyy--',
  '/seats/:seatId': 'yyyyyyyyyy-y',
  '/senates/:senateId': 'yyyyyyyyyy-y',
  '/senates/:senateId/actions': 'yyyyyyyyyy-y',
  '/senates/:senateId/challenges': 'yyyyyyyyyy-y',
  '/senates/:senateId/decisions': 'yyyyyyyyyy-y',
  '/senates/:senateId/decisions.csv': 'yyyyyyyyyy-y',
  '/senates/:senateId/documents': 'yyyyyyyyyy-y',
  '/senates/:senateId/home': 'yyyyyyyyyy-y',
  '/senates/:senateId/impacts': 'yyyyyyyyyy-y',
  '/senates/:senateId/impacts/matrix': 'yyyyyyyyyy-y',
  '/senates/:senateId/interests': 'yyyyyyyyyy-y',
  '/senates/:senateId/proposals': 'yyyyyyyyyy-y',
  '/senates/:senateId/search': 'yyyyyyyyyy-y',
  '/senates/:senateId/sessions': 'yyyyyyyyyy-y',
  '/sessions/:sessionId': 'yyyyyyyyyy-y',
}

/** The decision is in force. The document is the restricted one of the expert. */
export const streams: Record<string, string> = {
  action: 'yyyyyyyyyy-y',
  challenge: 'yyyyyyyyyy--',
  decision: 'yyyyyyyyyy--',
  document: 'yyy---y-----',
  impact: 'yyyyyyyyyy--',
  organisation: 'yyyyyyyyyy-y',
  proposal: 'yyyyyyyyyy--',
  senate: 'yyyyyyyyyy-y',
  session: 'yyyyyyyyyy-y',
}

/** w: opens, and takes what is written. r: opens to read. -: stays shut. */
export const documents: Record<string, string> = {
  'doc-notes': 'www---w-----',
  'doc-nowhere': '------------',
  'doc-response': 'wwwwwwrrrr--',
}
