import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChallengeId, DocumentId, InterestId, ItemId, SessionId } from '../../shared/ids.ts'
import { managements } from '../../shared/members/actor.ts'
import type { LinkedItem, RulingOnSeat } from '../../shared/members/exclusion.ts'
import { exclusions, rulingTargets, stricter } from '../../shared/members/exclusion.ts'

const item = (id: string, sessionId: string, challengeId: string | null, documentId: string | null): LinkedItem => ({
  id: id as ItemId,
  sessionId: sessionId as SessionId,
  challengeId: challengeId as ChallengeId | null,
  documentId: documentId as DocumentId | null,
  startedAt: null,
})
const items = [
  item('it-beds', 'ses-1', 'ch-beds', 'doc-beds'),
  item('it-record', 'ses-1', 'ch-record', 'doc-record'),
  item('it-welcome', 'ses-1', null, null),
  item('it-later', 'ses-2', 'ch-beds', 'doc-later'),
]
const ruling = (
  targetKind: RulingOnSeat['targetKind'],
  targetId: string,
  management: RulingOnSeat['management'],
  more: { interestId?: string; replacedAt?: Date } = {},
): RulingOnSeat => ({
  interestId: (more.interestId ?? 'int-1') as InterestId,
  targetKind,
  targetId,
  management,
  replacedAt: more.replacedAt ?? null,
})

test('no ruling excludes nobody', () => {
  expect(exclusions([], items)).toEqual({
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  })
})

test.each(['withdraw', 'noPapersAndWithdraw'] as const)(
  '%s on a challenge takes the challenge away at once',
  (kind) => {
    expect(exclusions([ruling('challenge', 'ch-beds', kind)], [])).toEqual({
      conflicts: [{ challengeId: 'ch-beds', management: kind }],
      excludedFrom: { challengeIds: ['ch-beds'], documentIds: [], itemIds: [] },
    })
  },
)

test.each(['noted', 'speakNotDecide', 'staySilent'] as const)('%s on a challenge leaves its papers', (kind) => {
  expect(exclusions([ruling('challenge', 'ch-beds', kind)], [])).toEqual({
    conflicts: [{ challengeId: 'ch-beds', management: kind }],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  })
})

test('withdrawing from an item takes it and its document when it goes live, and no sooner', () => {
  const [beds, ...others] = items as [LinkedItem, ...LinkedItem[]]
  const withdrawn = [ruling('item', 'it-beds', 'withdraw')]
  const nothing = { challengeIds: [], documentIds: [], itemIds: [] }
  expect(exclusions(withdrawn, items).excludedFrom).toEqual(nothing)
  const begun = [{ ...beds, startedAt: new Date() }, ...others]
  const taken = { challengeIds: [], documentIds: ['doc-beds'], itemIds: ['it-beds'] }
  expect(exclusions(withdrawn, begun).excludedFrom).toEqual(taken)
  expect(exclusions([ruling('session', 'ses-1', 'withdraw')], begun).excludedFrom).toEqual(taken)
})

test('no papers on an item takes it, its document and the deciding, not the challenge', () => {
  expect(exclusions([ruling('item', 'it-beds', 'noPapersAndWithdraw')], items)).toEqual({
    conflicts: [{ challengeId: 'ch-beds', management: 'speakNotDecide' }],
    excludedFrom: { challengeIds: [], documentIds: ['doc-beds'], itemIds: ['it-beds'] },
  })
})

test('no papers on an item without a document takes the item', () => {
  expect(exclusions([ruling('item', 'it-welcome', 'noPapersAndWithdraw')], items).excludedFrom).toEqual({
    ...{ challengeIds: [], documentIds: [], itemIds: ['it-welcome'] },
  })
})

test.each(['noted', 'speakNotDecide', 'staySilent'] as const)('%s on an item or its session leaves it', (kind) => {
  const begun = items.map((one) => ({ ...one, startedAt: new Date() }))
  for (const rulings of [[ruling('item', 'it-beds', kind)], [ruling('session', 'ses-1', kind)]]) {
    expect(exclusions(rulings, begun).excludedFrom).toEqual({ challengeIds: [], documentIds: [], itemIds: [] })
  }
})

test('withdrawing from an item waits for the item and leaves its papers until then', () => {
  expect(exclusions([ruling('item', 'it-beds', 'withdraw')], items)).toEqual({
    conflicts: [{ challengeId: 'ch-beds', management: 'speakNotDecide' }],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  })
})

test('a ruling on a session reaches every item of it and no other', () => {
  expect(exclusions([ruling('session', 'ses-1', 'noPapersAndWithdraw')], items)).toEqual({
    conflicts: [
      { challengeId: 'ch-beds', management: 'speakNotDecide' },
      { challengeId: 'ch-record', management: 'speakNotDecide' },
    ],
    excludedFrom: {
      ...{ challengeIds: [], documentIds: ['doc-beds', 'doc-record'] },
      itemIds: ['it-beds', 'it-record', 'it-welcome'],
    },
  })
})

test('an interest that is only noted on an item touches nothing', () => {
  expect(exclusions([ruling('item', 'it-beds', 'noted')], items)).toEqual({
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  })
})

test('the strictest of two interests counts, in either order', () => {
  const strict = ruling('challenge', 'ch-beds', 'withdraw', { interestId: 'int-1' })
  const light = ruling('challenge', 'ch-beds', 'noted', { interestId: 'int-2' })
  for (const rulings of [
    [strict, light],
    [light, strict],
  ]) {
    expect(exclusions(rulings, [])).toEqual({
      conflicts: [{ challengeId: 'ch-beds', management: 'withdraw' }],
      excludedFrom: { challengeIds: ['ch-beds'], documentIds: [], itemIds: [] },
    })
  }
})

test('a ruling that a later one replaced no longer counts', () => {
  const rulings = [
    ruling('challenge', 'ch-beds', 'withdraw', { replacedAt: new Date(1) }),
    ruling('challenge', 'ch-beds', 'speakNotDecide'),
  ]
  expect(exclusions(rulings, [])).toEqual({
    conflicts: [{ challengeId: 'ch-beds', management: 'speakNotDecide' }],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  })
})

const anyRuling = fc.record({
  interestId: fc.constantFrom('int-1', 'int-2').map((id) => id as InterestId),
  targetKind: fc.constantFrom(...rulingTargets),
  targetId: fc.constantFrom('ch-beds', 'ch-record', 'ses-1', 'ses-2', 'it-beds', 'it-record', 'it-welcome', 'it-later'),
  management: fc.constantFrom(...managements),
  replacedAt: fc.constantFrom(null, new Date(1)),
})

const sets = (rulings: RulingOnSeat[]) => {
  const { conflicts, excludedFrom } = exclusions(rulings, items)
  return {
    conflicts: new Map(conflicts.map((one) => [one.challengeId, one.management])),
    challenges: new Set(excludedFrom.challengeIds),
    documents: new Set(excludedFrom.documentIds),
    items: new Set(excludedFrom.itemIds),
  }
}

test('the order of rulings never matters', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyRuling, { maxLength: 12 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(sets(shuffled)).toEqual(sets(all))
      },
    ),
  )
})

test('one more ruling never gives anything back', () => {
  fc.assert(
    fc.property(fc.array(anyRuling, { maxLength: 8 }), anyRuling, (before, more) => {
      const less = sets(before)
      const now = sets([...before, more])
      expect(less.challenges.isSubsetOf(now.challenges)).toBe(true)
      expect(less.documents.isSubsetOf(now.documents)).toBe(true)
      expect(less.items.isSubsetOf(now.items)).toBe(true)
      for (const [challengeId, management] of less.conflicts) {
        const after = now.conflicts.get(challengeId)
        expect(after && stricter(management, after)).toBe(after)
      }
    }),
  )
})

test('whoever is excluded from a challenge may not decide on it either', () => {
  fc.assert(
    fc.property(fc.array(anyRuling, { maxLength: 8 }), (rulings) => {
      const { challenges, conflicts } = sets(rulings)
      for (const challengeId of challenges)
        expect(['withdraw', 'noPapersAndWithdraw']).toContain(conflicts.get(challengeId))
    }),
  )
})
