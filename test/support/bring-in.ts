import type { CommandId, SessionId } from '../../shared/ids.ts'
import type { Curia } from './curia.ts'
import { personOf, testSenate } from './fixture.ts'

/** An item of ten minutes, as an agenda brings it in: to discuss, open to all and not begun, unless `more` says otherwise. */
export const item = (ref: string, more: object = {}) => ({
  ...{ ref, title: `Item ${ref}`, purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', state: 'planned', ...more },
})

/** Brings in a published meeting, as a demonstration does: a morning of March in Leeds, unless `more` says otherwise. */
export async function bringIn(
  curia: Curia,
  agenda: object[],
  more: object = {},
): Promise<{ id: SessionId; items: string[] }> {
  const body = {
    ...{ title: 'Gate 1', kind: 'meeting', modality: 'hybrid', place: 'Leeds', meetingLink: null },
    ...{ startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T11:00:00.000Z' },
    ...{ chairSeatId: 'seat-chair', state: 'published', attendance: [], agenda, ...more },
  }
  const commandId = crypto.randomUUID() as CommandId
  const command = { commandId, type: 'importSession', target: testSenate, body }
  const { result } = await curia.app.bus.change(personOf('chair'), command, 'demonstration')
  return { id: result.id as SessionId, items: (result.items as { id: string }[]).map(({ id }) => id) }
}
