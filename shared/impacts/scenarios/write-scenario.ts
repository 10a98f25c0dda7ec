import * as Y from 'yjs'
import type { SeatId } from '../../ids.ts'
import { type Came, editRecord, writeFields } from '../edit-record.ts'
import { type Assumption, assumptionId, type Range, type ScenarioChange, type ScenarioContent } from './content.ts'
import { opinionKey, opinionsRoot } from './opinion-place.ts'

/** Writes one edit of a scenario's document at a time. */

type Settings = Omit<ScenarioContent, 'changes' | 'assumptions'>

/** Sets something that holds for the whole scenario. */
export function setSettings(doc: Y.Doc, settings: Partial<Settings>): void {
  doc.transact(() => writeFields(doc.getMap('settings'), settings))
}

/** Puts a change in, or sets some of its fields. */
export function setChange(doc: Y.Doc, id: string, fields: Partial<Omit<ScenarioChange, 'id'>>): void {
  doc.transact(() => writeFields(record(doc.getMap('changes'), id), fields))
}

/** Sets some fields of a change; one that somebody has taken out meanwhile stays out. */
export function editChange(doc: Y.Doc, id: string, fields: Partial<Omit<ScenarioChange, 'id'>>): Came {
  return doc.transact(() => editRecord(doc.getMap('changes'), id, fields))
}

/** Takes a change out. */
export function removeChange(doc: Y.Doc, id: string): void {
  doc.getMap('changes').delete(id)
}

/** Puts an assumption in, or sets its range or source. */
export function setAssumption(
  doc: Y.Doc,
  { target, param }: Pick<Assumption, 'target' | 'param'>,
  fields: Partial<Range & { source: string }>,
): void {
  doc.transact(() => {
    writeFields(record(doc.getMap('assumptions'), assumptionId(target, param)), { target, param, ...fields })
  })
}

/** Takes an assumption out, with every opinion on it. */
export function removeAssumption(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    doc.getMap('assumptions').delete(id)
    const opinions = doc.getMap(opinionsRoot)
    for (const key of [...opinions.keys()]) if (key.endsWith(`/${id}`)) opinions.delete(key)
  })
}

/** Puts down what a member holds of an assumption; nothing happens when it has been taken out meanwhile. */
export function setOpinion(doc: Y.Doc, id: string, seatId: SeatId, opinion: Range): void {
  if (!doc.getMap('assumptions').has(id)) return
  doc.getMap(opinionsRoot).set(opinionKey(seatId, id), opinion)
}

/** Takes back what a member holds of an assumption, and what they held earlier in the assumption's own record. */
export function removeOpinion(doc: Y.Doc, id: string, seatId: SeatId): void {
  doc.transact(() => {
    doc.getMap(opinionsRoot).delete(opinionKey(seatId, id))
    const assumption = doc.getMap('assumptions').get(id)
    const earlier = assumption instanceof Y.Map ? assumption.get('opinions') : undefined
    if (earlier instanceof Y.Map) earlier.delete(seatId)
  })
}

function record(map: Y.Map<unknown>, id: string): Y.Map<unknown> {
  const known = map.get(id)
  if (known instanceof Y.Map) return known
  const made = new Y.Map<unknown>()
  map.set(id, made)
  return made
}
