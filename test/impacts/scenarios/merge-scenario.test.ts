import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plainDigest } from '../../../server/documents/plain-words.ts'
import { plainRoots } from '../../../shared/documents/plain-roots.ts'
import type { SeatId } from '../../../shared/ids.ts'
import { readScenario } from '../../../shared/impacts/scenarios/read-scenario.ts'
import {
  removeAssumption,
  removeChange,
  removeOpinion,
  setAssumption,
  setChange,
  setOpinion,
  setSettings,
} from '../../../shared/impacts/scenarios/write-scenario.ts'

/** What somebody does, as numbers; or that both hear of each other. */
const act = fc.record({ who: fc.nat(1), kind: fc.nat(8), which: fc.nat(2), value: fc.integer({ min: 1, max: 20 }) })
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function perform(doc: Y.Doc, { kind, which, value, who }: Act): void {
  const stay = { target: `svc-${which}`, param: 'meanStayDays' } as const
  const id = `svc-${which}.meanStayDays`
  const seatId = `seat-${who}` as SeatId
  if (kind === 0) setSettings(doc, { coping: value % 2 === 0 ? 'on' : 'off', horizonDays: value * 7 })
  else if (kind === 1) {
    setChange(doc, `chg-${which}`, {
      ...{ target: `svc-${which}`, param: 'capacity', mode: 'add', amount: -value },
      ...{ fromDay: value, toDay: value, shape: 'linear', text: `By ${who}` },
    })
  } else if (kind === 2) setChange(doc, `chg-${which}`, { amount: { low: -value, likely: 0, high: value } })
  else if (kind === 3) removeChange(doc, `chg-${which}`)
  else if (kind === 4) setAssumption(doc, stay, { low: value, likely: value + 1, high: value + 2, source: `By ${who}` })
  else if (kind === 5) setAssumption(doc, stay, { high: value })
  else if (kind === 6) setOpinion(doc, id, seatId, { low: value, likely: value, high: value + who })
  else if (kind === 7) removeOpinion(doc, id, seatId)
  else removeAssumption(doc, id)
}

function exchange(docs: readonly [Y.Doc, Y.Doc]): void {
  const [one, other] = docs
  const forOther = Y.encodeStateAsUpdate(one, Y.encodeStateVector(other))
  const forOne = Y.encodeStateAsUpdate(other, Y.encodeStateVector(one))
  Y.applyUpdate(other, forOther)
  Y.applyUpdate(one, forOne)
}

test('whatever two people do, and whenever they hear of each other, both end with the same scenario and digest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: act }, fc.constant('exchange' as const)), { maxLength: 40 }),
      (acts) => {
        const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
        docs.forEach((doc, n) => {
          doc.clientID = n + 10
        })
        for (const each of acts) {
          if (each === 'exchange') exchange(docs)
          else perform(docs[each.who as 0 | 1], each)
        }
        exchange(docs)
        const [one, other] = docs.map((doc) => ({
          read: readScenario(doc),
          digest: plainDigest(plainRoots(doc, 'scenario')),
        }))
        expect(other).toEqual(one)
      },
    ),
    { numRuns: 1000 },
  )
})

test('whatever members hold is all there, whoever wrote first and in whatever order they hear of each other', () => {
  const stay = { target: 'svc-1', param: 'meanStayDays' } as const
  const people = fc.nat(3)
  const said = fc.record({ kind: fc.constant('said' as const), who: people, value: fc.integer({ min: 1, max: 20 }) })
  const heard = fc.record({ kind: fc.constant('heard' as const), who: people, of: people })
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.oneof(said, heard), { maxLength: 30 }), (addsApart, acts) => {
      const docs = [0, 1, 2, 3].map((n) => {
        const doc = new Y.Doc()
        doc.clientID = n + 10
        return doc
      })
      const hear = (who: number, of: number) =>
        Y.applyUpdate(docs[who] as Y.Doc, Y.encodeStateAsUpdate(docs[of] as Y.Doc))
      const range = { low: 8, likely: 9, high: 10, source: '' }
      for (const [n, doc] of docs.entries()) {
        if (n === 0 || addsApart) setAssumption(doc, stay, range)
        else hear(n, 0)
      }
      const held: Record<string, { low: number; likely: number; high: number }> = {}
      for (const act of acts) {
        if (act.kind === 'heard') hear(act.who, act.of)
        else {
          const opinion = { low: act.value, likely: act.value, high: act.value }
          held[`seat-${act.who}`] = opinion
          setOpinion(docs[act.who] as Y.Doc, 'svc-1.meanStayDays', `seat-${act.who}` as SeatId, opinion)
        }
      }
      for (const who of docs.keys()) for (const of of docs.keys()) hear(who, of)
      for (const who of docs.keys()) for (const of of docs.keys()) hear(who, of)
      for (const doc of docs) expect(readScenario(doc).content.assumptions[0]?.opinions).toEqual(held)
    }),
    { numRuns: 500 },
  )
})

test('what a member holds takes the place of what they held before opinions had a map of their own', () => {
  const doc = new Y.Doc()
  setAssumption(doc, { target: 'svc-1', param: 'meanStayDays' }, { low: 8, likely: 9, high: 10, source: '' })
  const before = { low: 7, likely: 8, high: 9 }
  const record = doc.getMap('assumptions').get('svc-1.meanStayDays') as Y.Map<unknown>
  record.set('opinions', new Y.Map(Object.entries({ 'seat-1': before, 'seat-2': before })))
  const opinions = () => readScenario(doc).content.assumptions[0]?.opinions
  const now = { low: 8, likely: 8, high: 12 }
  setOpinion(doc, 'svc-1.meanStayDays', 'seat-1' as SeatId, now)
  expect(opinions()).toEqual({ 'seat-1': now, 'seat-2': before })
  removeOpinion(doc, 'svc-1.meanStayDays', 'seat-1' as SeatId)
  expect(opinions()).toEqual({ 'seat-2': before })
  removeAssumption(doc, 'svc-1.meanStayDays')
  expect(plainRoots(doc, 'scenario')).toEqual({ settings: {}, changes: {}, assumptions: {} })
})

test('an assumption that was taken out comes back without opinions', () => {
  const doc = new Y.Doc()
  const stays = ['svc-1', 'svc-2'].map((target) => ({ target, param: 'meanStayDays' }) as const)
  for (const stay of stays) setAssumption(doc, stay, { low: 8, likely: 9, high: 10, source: '' })
  for (const { target } of stays)
    setOpinion(doc, `${target}.meanStayDays`, 'seat-1' as SeatId, { low: 1, likely: 2, high: 3 })
  removeAssumption(doc, 'svc-1.meanStayDays')
  setAssumption(doc, { target: 'svc-1', param: 'meanStayDays' }, { low: 8, likely: 9, high: 10, source: '' })
  expect(readScenario(doc).content.assumptions.map(({ opinions }) => Object.keys(opinions))).toEqual([[], ['seat-1']])
})

test('fields of one range that two people set at once are kept both', () => {
  const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
  const stay = { target: 'svc-1', param: 'meanStayDays' } as const
  setAssumption(docs[0], stay, { low: 8, likely: 9, high: 10, source: '' })
  exchange(docs)
  setAssumption(docs[0], stay, { low: 7 })
  setAssumption(docs[1], stay, { high: 14 })
  exchange(docs)
  expect(readScenario(docs[0]).content.assumptions).toMatchObject([{ low: 7, likely: 9, high: 14 }])
})
