import type { Scene } from './scene.ts'

/** For every read: an address of it. */
export function addresses(scene: Scene): Record<string, string> {
  const { impact, proposal, inForce, draft, action, session, running, item, breakOut, minuted } = scene
  return {
    '/me': '/me',
    '/documents': '/documents',
    '/senates/:senateId': '/senates/sen-test',
    '/senates/:senateId/home': '/senates/sen-test/home',
    '/senates/:senateId/interests': '/senates/sen-test/interests',
    '/senates/:senateId/challenges': '/senates/sen-test/challenges',
    '/senates/:senateId/documents': '/senates/sen-test/documents',
    '/senates/:senateId/impacts': '/senates/sen-test/impacts',
    '/senates/:senateId/impacts/matrix': '/senates/sen-test/impacts/matrix',
    '/senates/:senateId/proposals': '/senates/sen-test/proposals',
    '/senates/:senateId/calendar': '/senates/sen-test/calendar',
    '/senates/:senateId/sessions': '/senates/sen-test/sessions',
    '/senates/:senateId/usefulness': '/senates/sen-test/usefulness',
    '/senates/:senateId/actions': '/senates/sen-test/actions',
    '/senates/:senateId/decisions': '/senates/sen-test/decisions',
    '/senates/:senateId/decisions.csv': '/senates/sen-test/decisions.csv',
    '/senates/:senateId/search': '/senates/sen-test/search?q=a',
    '/senates/:senateId/system-model': '/senates/sen-test/system-model',
    '/services/:serviceId/model-history': '/services/svc-home-ward/model-history',
    '/seats/:seatId': '/seats/seat-member',
    '/organisations/:organisationId': '/organisations/org-lch',
    '/organisations/:organisationId/touches': '/organisations/org-lch/touches',
    '/challenges/:challengeId': '/challenges/ch-beds',
    '/challenges/:challengeId/history': '/challenges/ch-beds/history',
    '/documents/:documentId': '/documents/doc-notes',
    '/documents/:documentId/at': '/documents/doc-notes/at',
    '/documents/:documentId/export/:format': '/documents/doc-notes/export/docx',
    '/documents/:documentId/writers': '/documents/doc-notes/writers',
    '/impacts/:impactId': `/impacts/${impact}`,
    '/proposals/:proposalId': `/proposals/${proposal}`,
    '/sessions/:sessionId/usefulness': `/sessions/${session}/usefulness`,
    '/sessions/:sessionId/speakers': `/sessions/${session}/speakers`,
    '/sessions/:sessionId/break-outs/:breakOutId/pages': `/sessions/${running}/break-outs/${breakOut}/pages`,
    '/sessions/:sessionId/items/:itemId/groups': `/sessions/${running}/items/${item}/groups?groups=2`,
    '/sessions/:sessionId/minutes': `/sessions/${minuted}/minutes`,
    '/sessions/:sessionId/guests': `/sessions/${session}/guests`,
    '/sessions/:sessionId/replay': `/sessions/${session}/replay`,
    '/sessions/:sessionId/minutes/:format': `/sessions/${minuted}/minutes/docx`,
    '/sessions/:sessionId/matters': `/sessions/${session}/matters`,
    '/sessions/:sessionId/quorum': `/sessions/${session}/quorum`,
    '/sessions/:sessionId/recap': `/sessions/${session}/recap`,
    '/sessions/:sessionId/screen': `/sessions/${session}/screen`,
    '/sessions/:sessionId/proposals': `/sessions/${session}/proposals`,
    '/sessions/:sessionId': `/sessions/${session}`,
    '/sessions/:sessionId/calendar.ics': `/sessions/${session}/calendar.ics`,
    '/actions/:actionId': `/actions/${action}`,
    '/decisions/:decisionId': `/decisions/${draft}`,
    '/decisions/:decisionId/responses/:organisationId/draft': `/decisions/${inForce}/responses/org-lch/draft`,
  }
}

/** For every kind of stream: one to follow. */
export function streams({ impact, proposal, inForce, action, session }: Scene): Record<string, string> {
  return {
    senate: 'senate:sen-test',
    organisation: 'organisation:org-lch',
    challenge: 'challenge:ch-beds',
    document: 'document:doc-notes',
    session: `session:${session}`,
    service: 'service:svc-home-ward',
    proposal: `proposal:${proposal}`,
    decision: `decision:${inForce}`,
    impact: `impact:${impact}`,
    action: `action:${action}`,
  }
}
