import type { PlainRoots } from '../../documents/plain-roots.ts'
import type { OrganisationId } from '../../ids.ts'
import {
  type Factor,
  type Link,
  type LoopMap,
  mostFactors,
  mostLabel,
  mostLagWeeks,
  mostLinks,
  mostPlace,
} from './content.ts'
import { signs } from './graph.ts'
import { strengths } from './path-effects.ts'

/**
 * What the shared maps of a document say as a cause-loop map. Anybody who may write may have written anything: what is
 * no factor or no link is left out, and so is a link of a factor that somebody else removed meanwhile. The order is the
 * same for everybody.
 */
export function loopMapOf({ nodes = {}, edges = {} }: PlainRoots): LoopMap {
  const factors = Object.entries(nodes)
    .flatMap(([id, fields]) => factorOf(id, fields) ?? [])
    .sort((a, b) => inOrder(a.label, b.label) || inOrder(a.id, b.id))
    .slice(0, mostFactors)
  const places = new Map(factors.map(({ id }, place) => [id, place]))
  const place = (id: string) => places.get(id) ?? 0
  const links = Object.entries(edges)
    .flatMap(([id, fields]) => linkOf(id, fields) ?? [])
    .filter(({ from, to }) => places.has(from) && places.has(to))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || inOrder(a.id, b.id))
    .slice(0, mostLinks)
  return { factors, links }
}

function factorOf(id: string, fields: unknown): Factor | undefined {
  const { label, organisation, x, y } = recordOf(fields)
  if (typeof label !== 'string') return undefined
  const words = label.replaceAll('\u0000', '').toWellFormed().trim().slice(0, mostLabel)
  if (words === '') return undefined
  return {
    id,
    label: words,
    organisationId: typeof organisation === 'string' ? (organisation as OrganisationId) : null,
    at: isPlace(x) && isPlace(y) ? { x, y } : null,
  }
}

function linkOf(id: string, fields: unknown): Link | undefined {
  const { from, to, sign, strength, lagWeeks } = recordOf(fields)
  if (typeof from !== 'string' || typeof to !== 'string') return undefined
  return {
    ...{ id, from, to },
    sign: signs.find((each) => each === sign) ?? '?',
    strength: strengths.find((each) => each === strength) ?? 2,
    lagWeeks: typeof lagWeeks === 'number' && lagWeeks >= 0 && lagWeeks <= mostLagWeeks ? lagWeeks : 0,
  }
}

function recordOf(fields: unknown): Record<string, unknown> {
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {}
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= mostPlace
}

/** By code units and not by a language: the list must be the same on every device. */
function inOrder(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}
