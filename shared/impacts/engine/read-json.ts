import { pointer } from './check-services.ts'
import type { Estimate } from './network.ts'
import type { Problem } from './problems.ts'

/** A value of the file and where it is. */
export interface Place {
  value: unknown
  at: string
}

/** What reading has found wrong so far, and what it has left out. Reading goes on, so that everything is named at once. */
export interface Found {
  problems: Problem[]
  warnings: string[]
}

/** Undefined where there should have been an object: then nothing more is said of its fields. */
type Fields = ReadonlyMap<string, Place> | undefined

/** What people write beside the numbers, for each other. */
const remarks = new Set(['name', 'text', 'note', 'source', 'comment', '$schema'])

/** The fields of an object; of anything else none, and a problem. Fields that mean nothing are named as left out. */
export function fieldsOf({ value, at }: Place, known: readonly string[], found: Found): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    found.problems.push({ at, sentence: `This is ${kindOf(value)}. Give an object with ${known.join(', ')}.` })
    return undefined
  }
  const fields = new Map(
    Object.entries(value).map(([key, field]) => [key, { value: field, at: `${at}/${pointer(key)}` }]),
  )
  for (const [key, place] of fields) {
    if (key === '__proto__')
      found.problems.push({ at: place.at, sentence: 'The name __proto__ has a meaning of its own. Leave it out.' })
    else if (!known.includes(key) && !remarks.has(key))
      found.warnings.push(`${place.at} has no meaning here, so it is left out.`)
  }
  return fields
}

/** The items of a list; none where it is missing. `most` of them at most: a list that is far too long is not walked. */
export function itemsOf(place: Place | undefined, most: number, found: Found): Place[] {
  if (place === undefined) return []
  const { value, at } = place
  if (!Array.isArray(value)) {
    found.problems.push({ at, sentence: `This is ${kindOf(value)}. Give a list.` })
    return []
  }
  if (value.length > most) {
    found.problems.push({ at, sentence: `The list has ${value.length} items. Give at most ${most}.` })
    return []
  }
  return value.map((item, index) => ({ value: item, at: `${at}/${index}` }))
}

/** Reads one field of an object: `fallback` where it is missing, or a problem where it must be there. */
export interface Reader {
  text(key: string, fallback?: string): string
  number(key: string, fallback?: number): number
  flag(key: string, fallback: boolean): boolean
  estimate(key: string, fallback?: Estimate): Estimate
  choice<T extends string>(key: string, choices: readonly T[], fallback?: T): T
  has(key: string): boolean
  place(key: string): Place | undefined
}

/** Where a value is not what it should be, reading goes on with one that causes no further problem. */
export function readerOf(fields: Fields, at: string, found: Found): Reader {
  const wrong = (place: Place, wanted: string) =>
    found.problems.push({ at: place.at, sentence: `This is ${kindOf(place.value)}. Give ${wanted}.` })
  const missing = (key: string, wanted: string) =>
    found.problems.push({ at: `${at}/${key}`, sentence: `This is missing. Give ${wanted}.` })
  function read<T>(key: string, wanted: string, { is, fallback, instead }: Reading<T>): T {
    const place = fields?.get(key)
    if (place !== undefined && is(place.value)) return place.value
    if (place !== undefined) wrong(place, wanted)
    else if (fallback === undefined && fields !== undefined) missing(key, wanted)
    return fallback ?? instead
  }
  return {
    text: (key, fallback) => read(key, 'text', { is: isText, fallback, instead: '' }),
    number: (key, fallback) => read(key, 'a number', { is: isNumber, fallback, instead: 0 }),
    flag: (key, fallback) => read(key, 'true or false', { is: isFlag, fallback, instead: false }),
    choice: (key, choices, fallback) =>
      read(key, `one of ${choices.join(', ')}`, {
        is: (value): value is (typeof choices)[number] => choices.some((choice) => choice === value),
        fallback,
        instead: choices[0]!,
      }),
    estimate(key, fallback) {
      const place = fields?.get(key)
      if (typeof place?.value !== 'object' || place.value === null)
        return read(key, 'a number', {
          is: isNumber,
          fallback: typeof fallback === 'number' ? fallback : undefined,
          instead: 0,
        })
      return rangeAt(place, found)
    },
    has: (key) => fields?.has(key) === true,
    place: (key) => fields?.get(key),
  }
}

interface Reading<T> {
  is(value: unknown): value is T
  fallback: T | undefined
  instead: T
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

/** `{ low, likely, high, shape? }`. */
export function rangeAt(place: Place, found: Found): Exclude<Estimate, number> {
  const reader = readerOf(fieldsOf(place, ['low', 'likely', 'high', 'shape'], found), place.at, found)
  return {
    low: reader.number('low'),
    likely: reader.number('likely'),
    high: reader.number('high'),
    shape: reader.choice('shape', ['triangular', 'pert'], 'triangular'),
  }
}

/** What a value is, as a sentence goes on after `This is`. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' ? `the number ${value}` : 'text'
}
