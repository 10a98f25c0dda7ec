import { describe, expect, test } from 'vitest'
import { filesOf, lostOf, refreshOf, versionOf } from '../../client/sessions/kept-version.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'

const id = 's1' as SessionId
const paper = (fileId: string, more: object = {}) => ({
  ...{ id: `p-${fileId}`, itemId: 'i1', title: fileId, restricted: false, withdrawn: null },
  ...{ versions: [{ file: { id: `${fileId}-old` } }, { file: { id: fileId } }], ...more },
})
const session = (more: object = {}) =>
  ({
    ...{ title: 'Gate 1', startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T11:00:00.000Z', place: 'Leeds' },
    ...{ meetingLink: null, cancellation: null, state: 'published', papers: [paper('a'), paper('b')] },
    agenda: [{ id: 'i1', title: 'Beds', allottedMs: 600_000, confidentiality: 'open' }],
    ...more,
  }) as unknown as Session

describe('a kept copy is behind', () => {
  test.each<[string, object]>([
    ['when the session starts at another time', { startsAt: '2026-03-03T09:00:00.000Z' }],
    ['when it ends at another time', { endsAt: '2026-03-02T12:00:00.000Z' }],
    ['when it is somewhere else', { place: 'Bradford' }],
    ['when it is joined elsewhere', { meetingLink: 'https://example.org' }],
    ['when it is cancelled', { cancellation: { reason: 'Snow', at: '2026-03-01T09:00:00.000Z', by: 'seat-1' } }],
    ['when a file is replaced', { papers: [paper('a'), paper('c')] }],
    ['when a paper is withdrawn', { papers: [paper('a'), paper('b', { withdrawn: { at: '', reason: '' } })] }],
    ['when an item is restricted', { agenda: [{ id: 'i1', title: 'Beds', confidentiality: 'restricted' }] }],
  ])('%s', (_when, more) => {
    expect(versionOf(session(more))).not.toBe(versionOf(session()))
  })

  test('and not when the meeting opens: then not every device in the room fetches at once', () => {
    expect(versionOf(session({ state: 'open' }))).toBe(versionOf(session()))
  })
})

test('files that no longer count go, with the pack, and only files that are not here yet are fetched', () => {
  const before = session({ papers: [paper('a'), paper('b'), paper('c')] })
  const after = session({ papers: [paper('a'), paper('c', { withdrawn: { at: '', reason: '' } }), paper('d')] })
  const pack = '/api/sessions/s1/pack.pdf'
  const kept = ['/', '/assets/x.js', '/api/me', '/api/sessions/s1', pack, ...filesOf(id, before), '/kept']
  expect(lostOf(kept, id, after)).toEqual([pack, '/api/sessions/s1/papers/b', '/api/sessions/s1/papers/c'])
  expect(refreshOf(kept, id, after)).toEqual(['/api/sessions/s1', '/api/me', '/api/sessions/s1/papers/d', pack])
})
