import { plural } from '../../format.ts'
import type { Link, LoopMap } from './content.ts'
import type { Loop, Polarity } from './find-loops.ts'
import { product, type Sign } from './graph.ts'
import type { Effect, PathEffect, Strength } from './path-effects.ts'

/** What a factor is called, by its id. */
export type LabelOf = (id: string) => string

/** What a link does, as its end of a sentence. */
export const signWords: Record<Sign, string> = { '+': 'more', '-': 'fewer', '?': 'more or fewer' }

export const strengthNames: Record<Strength, string> = { 1: 'Weak', 2: 'Moderate', 3: 'Strong' }

export const polarityNames: Record<Polarity, string> = {
  reinforcing: 'Reinforcing',
  balancing: 'Balancing',
  indeterminate: 'Not known',
}

export const polarityMeanings: Record<Polarity, string> = {
  reinforcing: 'Each time round it grows: it feeds itself, for better or for worse.',
  balancing: 'Each time round it is pushed back: it holds itself in check.',
  indeterminate: 'One of its links can go either way, so nobody can say.',
}

/** "More delayed transfers leads to fewer free beds". */
export function linkSentence({ from, to, sign }: Pick<Link, 'from' | 'to' | 'sign'>, labelOf: LabelOf): string {
  return `More ${labelOf(from)} leads to ${signWords[sign]} ${labelOf(to)}`
}

/** The map in words: its factors, and its links. */
export function linesOfMap({ factors, links }: LoopMap): { factors: string[]; links: string[] } {
  const labels = new Map(factors.map(({ id, label }) => [id, label]))
  const sentences = links.map((link) => linkSentence(link, (id) => labels.get(id) ?? ''))
  return {
    factors: [...labels.values()],
    links: links.map((link, n) => `${sentences[n]} (${weightWords(link).toLowerCase()})`),
  }
}

/** "Strong, after 2 weeks". */
export function weightWords({ strength, lagWeeks }: Pick<Link, 'strength' | 'lagWeeks'>): string {
  return `${strengthNames[strength]}, ${lagWords(lagWeeks)}`
}

/** A loop told once round: "more delayed transfers → fewer free beds → more boarding → more delayed transfers". */
export function loopWords(loop: Loop, links: readonly Link[], labelOf: LabelOf): string {
  const round = [...loop.nodes, loop.nodes[0]!]
  return told(round, signsAlong(round, links), labelOf)
}

/** A way told from its beginning to its end, in the same words. */
export function pathWords({ nodes }: PathEffect, links: readonly Link[], labelOf: LabelOf): string {
  return told(nodes, signsAlong(nodes, links), labelOf)
}

/** What all ways from one factor to another say, in a sentence. */
export function effectSentence(effect: Effect, from: string, to: string, labelOf: LabelOf): string {
  const [cause, felt] = [labelOf(from), labelOf(to)]
  switch (effect) {
    case 'none':
      return `Nothing on this map leads from ${cause} to ${felt}.`
    case '+':
      return `More ${cause} leads to more ${felt}.`
    case '-':
      return `More ${cause} leads to fewer ${felt}.`
    case '?':
      return `Nobody can say whether more ${cause} leads to more or fewer ${felt}: the strongest way has a link that can go either way.`
    case 'ambiguous':
      return `More ${cause} pulls ${felt} both ways: it depends on which way is stronger. Numbers are needed to say more.`
    default:
      return effect satisfies never
  }
}

/** "at once", "after 1 week", "after 6 weeks". */
export function lagWords(weeks: number): string {
  return weeks === 0 ? 'at once' : `after ${plural(weeks, 'week')}`
}

/** The push that reaches each place of a way, from a push of more at its beginning. */
function signsAlong(nodes: readonly string[], links: readonly Link[]): Sign[] {
  let sofar: Sign = '+'
  return nodes.map((node, index) => {
    if (index > 0) sofar = product(sofar, signBetween(nodes[index - 1]!, node, links))
    return sofar
  })
}

/** Links of one pair that disagree leave it open, as for the loops. */
function signBetween(from: string, to: string, links: readonly Link[]): Sign {
  const found = new Set(links.filter((link) => link.from === from && link.to === to).map((link) => link.sign))
  const [only] = found
  return found.size === 1 && only ? only : '?'
}

function told(nodes: readonly string[], pushes: readonly Sign[], labelOf: LabelOf): string {
  return nodes.map((node, index) => `${signWords[pushes[index]!]} ${labelOf(node)}`).join(' → ')
}
