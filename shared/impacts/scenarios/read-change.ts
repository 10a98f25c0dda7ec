import { changeModes, changeShapes, routeParams, type ScenarioChange, serviceParams } from './content.ts'
import { mostDays } from './limits.ts'
import { isAmount, isRecord, oneOf, type Report, rangeOf, whole, words } from './read-values.ts'

/** A change out of plain values; undefined, and reported, where any part of it cannot be used. Never half of one. */
export function readChange(id: string, value: unknown, report: Report): ScenarioChange | undefined {
  const at = `changes/${id}`
  if (!isRecord(value)) return report(at, 'A change is left out: it has no fields.')
  const text = words(value.text)
  const what = text === '' ? 'A change' : `The change "${text}"`
  const leaveOut = (field: string, why: string) => report(`${at}/${field}`, `${what} is left out: ${why}`)
  const { target } = value
  if (typeof target !== 'string' || target === '') {
    return leaveOut('target', 'it does not say what changes. Choose a service or a route.')
  }
  const param = oneOf(value.param, target.includes('->') ? routeParams : serviceParams)
  if (!param) return leaveOut('param', 'it does not say which number changes. Choose one.')
  const mode = oneOf(value.mode, changeModes)
  if (!mode) return leaveOut('mode', 'it does not say whether to add, multiply or set. Choose one.')
  const shape = oneOf(value.shape ?? 'linear', changeShapes)
  if (!shape) return leaveOut('shape', 'it does not say how it grows. Choose one.')
  const amount = amountOf(value.amount, `${at}/amount`, what, report)
  if (amount === undefined) return undefined
  if (mode !== 'add' && lowest(amount) < 0) return leaveOut('amount', 'its amount is below 0. Enter 0 or more.')
  const fromDay = whole(value.fromDay, 0, mostDays)
  if (fromDay === undefined) return leaveOut('fromDay', `its first day must be a whole number, 0 to ${mostDays}.`)
  const toDay = whole(value.toDay, fromDay, mostDays)
  if (toDay === undefined) {
    return leaveOut('toDay', `its last day must be a whole number, from its first day to ${mostDays}.`)
  }
  return { id, target, param, mode, amount, fromDay, toDay, shape, text }
}

function amountOf(value: unknown, at: string, what: string, report: Report): ScenarioChange['amount'] | undefined {
  if (isRecord(value)) return rangeOf(value, at, what, report)
  if (isAmount(value)) return value
  return report(at, `${what} is left out: its amount is not a number that can be used. Enter it again.`)
}

function lowest(amount: ScenarioChange['amount']): number {
  return typeof amount === 'number' ? amount : amount.low
}
