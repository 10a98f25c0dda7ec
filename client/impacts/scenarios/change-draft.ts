import type {
  ChangeMode,
  ChangeShape,
  RouteParam,
  ScenarioChange,
  ServiceParam,
} from '../../../shared/impacts/scenarios/content.ts'
import { mostDays } from '../../../shared/impacts/scenarios/limits.ts'
import { isShare } from '../../../shared/impacts/scenarios/sentence.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { editedFields } from '../edited-fields.ts'

/** A change as somebody types it. */
export interface ChangeDraft {
  target: string
  param: ServiceParam | RouteParam
  /** More, less, times, or set to. */
  way: 'more' | 'less' | 'multiply' | 'set'
  certainty: 'value' | 'range'
  low: string
  likely: string
  high: string
  fromDay: string
  ramps: boolean
  toDay: string
  shape: ChangeShape
  text: string
}

export const emptyChange: ChangeDraft = {
  target: '',
  param: 'capacity',
  way: 'less',
  certainty: 'value',
  low: '',
  likely: '',
  high: '',
  fromDay: '0',
  ramps: false,
  toDay: '',
  shape: 'linear',
  text: '',
}

/** A change in fields. */
export function changeDraft(change: ScenarioChange): ChangeDraft {
  const { target, param, mode, amount, fromDay, toDay, shape, text } = change
  const range = typeof amount === 'number' ? { low: amount, likely: amount, high: amount } : amount
  const isLess = mode === 'add' && range.high <= 0
  const factor = factorOf(param, mode) * (isLess ? -1 : 1)
  const shown = (value: number) => String(Number((value * factor).toPrecision(6)) + 0)
  return {
    target,
    param,
    way: mode === 'add' ? (isLess ? 'less' : 'more') : mode,
    certainty: typeof amount === 'number' ? 'value' : 'range',
    low: shown(isLess ? range.high : range.low),
    likely: shown(range.likely),
    high: shown(isLess ? range.low : range.high),
    fromDay: String(fromDay),
    ramps: toDay > fromDay,
    toDay: toDay > fromDay ? String(toDay) : '',
    shape,
    text,
  }
}

/** The change that was typed, or everything that is wrong with it. */
export function typedChange(draft: ChangeDraft): Fields | FieldError[] {
  const errors: FieldError[] = []
  const wrong = (field: string, message: string) => errors.push({ field, message })
  const { target, param, certainty, shape } = draft
  if (target === '') wrong('change-target', 'Choose a service or a route')
  const amount = typedAmount(draft, wrong)
  const fromDay = typedDay(draft.fromDay, 'change-from', wrong)
  const toDay = draft.ramps ? typedDay(draft.toDay, 'change-to', wrong) : fromDay
  if (toDay < fromDay) wrong('change-to', 'The last day must not be before the first')
  if (errors.length > 0) return errors
  const mode: ChangeMode = draft.way === 'multiply' || draft.way === 'set' ? draft.way : 'add'
  const value = certainty === 'value' ? amount.likely : amount
  return { target, param, mode, amount: value, fromDay, toDay, shape, text: draft.text.trim() }
}

type Fields = Omit<ScenarioChange, 'id'>

const parts: readonly (keyof Fields)[][] = [
  ['target', 'param', 'mode', 'amount'],
  ['mode', 'amount'],
  ['fromDay', 'toDay'],
  ['shape'],
  ['text'],
]

/**
 * What of a change somebody has set since they opened it: another amount than it had then goes with how it is meant, and
 * another service with both.
 */
export function editedChange(start: ChangeDraft, typed: Fields): Partial<Fields> {
  const before = typedChange(start)
  return Array.isArray(before) ? typed : editedFields(before, typed, parts)
}

type Wrong = (field: string, message: string) => unknown

function typedAmount(draft: ChangeDraft, wrong: Wrong) {
  const { way, certainty, param } = draft
  const likely = parseNumber(draft.likely)
  const low = certainty === 'range' ? parseNumber(draft.low) : likely
  const high = certainty === 'range' ? parseNumber(draft.high) : likely
  const none = { low: 0, likely: 0, high: 0 }
  if (low === undefined || likely === undefined || high === undefined) {
    wrong('change-amount', 'Enter by how much, as a number')
    return none
  }
  if (low < 0) wrong('change-amount', 'Enter 0 or more: whether it is more or less is chosen above')
  if (low > likely || likely > high) wrong('change-amount', 'Enter low, likely and high in this order')
  const factor = factorOf(param, way === 'multiply' || way === 'set' ? way : 'add')
  if (way === 'less') return { low: -high / factor, likely: -likely / factor, high: -low / factor }
  return { low: low / factor, likely: likely / factor, high: high / factor }
}

function typedDay(text: string, field: string, wrong: Wrong): number {
  const day = parseNumber(text)
  if (day !== undefined && Number.isInteger(day) && day >= 0 && day <= mostDays) return day
  wrong(field, `Enter a whole number of days, 0 to ${mostDays}`)
  return 0
}

/** Shares are typed in per cent; a factor is typed as it is. */
function factorOf(param: ScenarioChange['param'], mode: ChangeMode): number {
  return isShare(param) && mode !== 'multiply' ? 100 : 1
}
