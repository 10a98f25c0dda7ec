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
