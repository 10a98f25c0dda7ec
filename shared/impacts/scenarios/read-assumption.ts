import type { SeatId } from '../../ids.ts'
import { shortestStayDays } from '../system/check-numbers.ts'
import { type Assumption, assumptionId, type Range, routeParams, serviceParams } from './content.ts'
import { mostOpinions } from './limits.ts'
import { isRecord, oneOf, type Report, rangeOf, words } from './read-values.ts'

/**
 * An assumption out of plain values, with what members hold of it; undefined, and reported, where it cannot be used. An
 * opinion that stands in the assumption's own record is an earlier one of the same member.
 */
export function readAssumption(
  id: string,
  value: unknown,
  held: readonly [string, unknown][],
  report: Report,
): Assumption | undefined {
  const at = `assumptions/${id}`
  if (!isRecord(value)) return report(at, 'An assumption is left out: it has no fields.')
  const { target } = value
  const what = `The assumption on ${words(id)}`
  if (typeof target !== 'string' || target === '') {
    return report(`${at}/target`, `${what} is left out: it does not say what it is about.`)
  }
  const param = paramOf(value.param, target)
  if (!param || id !== assumptionId(target, param)) {
    return report(`${at}/param`, `${what} is left out: it does not say which number it is about.`)
  }
  const range = rangeOf(value, at, what, report)
  if (!range || !isPossible(range, param, at, what, report)) return undefined
  const earlier = isRecord(value.opinions) ? Object.entries(value.opinions) : []
  const opinions = opinionsOf(new Map([...earlier, ...held]), { id, param, at }, report)
  return { id, target, param, ...range, source: words(value.source), opinions }
}

function paramOf(value: unknown, target: string): Assumption['param'] | undefined {
  if (target.includes('->')) return oneOf(value, routeParams)
  if (value === 'pressure.stayCut') return value
  if (typeof value === 'string' && value.startsWith(`pressure.uplift.${target}->`)) {
    return value as `pressure.uplift.${string}`
  }
  return oneOf(value, serviceParams)
}

function isPossible({ low, high }: Range, param: Assumption['param'], at: string, what: string, report: Report) {
  const isShare = param === 'fraction' || param === 'pressure.stayCut'
  if (low < 0) report(at, `${what} is left out: it goes below 0. Enter 0 or more.`)
  else if (isShare && high > 1) report(at, `${what} is left out: a share cannot be above 1 (100%). Enter 0 to 1.`)
  else if (low < leastOf(param)) {
    report(at, `${what} is left out: no stay is under ${shortestStayDays} days. Enter ${shortestStayDays} or more.`)
  } else return true
  return false
}

/** The least that a number can be. The shortest step of the engine shows no shorter stay. */
export function leastOf(param: Assumption['param']): number {
  return param === 'meanStayDays' ? shortestStayDays : 0
}

function opinionsOf(
  held: ReadonlyMap<string, unknown>,
  { id, param, at }: Pick<Assumption, 'id' | 'param'> & { at: string },
  report: Report,
): Assumption['opinions'] {
  const what = `An opinion on ${words(id)}`
  const entries = [...held].sort(([one], [other]) => (one < other ? -1 : 1))
  if (entries.length > mostOpinions) {
    report(`${at}/opinions`, `Only the first ${mostOpinions} opinions on ${words(id)} are shown.`)
  }
  return Object.fromEntries(
    entries.slice(0, mostOpinions).flatMap(([seatId, opinion]) => {
      const place = `${at}/opinions/${seatId}`
      const range = isRecord(opinion)
        ? rangeOf(opinion, place, what, report)
        : report(place, `${what} is left out: it has no range.`)
      return range && isPossible(range, param, place, what, report) ? [[seatId as SeatId, range]] : []
    }),
  )
}
