import { looksLikeFormula, unguarded } from '../../../csv.ts'
import type { Estimate } from '../../engine/network.ts'
import type { None, Refused } from '../said.ts'
import type { Row } from './read-table.ts'

/** How a file says that there is none: takes away what is here. An empty cell leaves it. */
export const none: None = 'none'

/**
 * Reads the cells of one row, and puts down each that cannot be read. What was put down counts as not said, so that one
 * look at a file names all its problems.
 */
export function cellsOf({ cells, place }: Row, refused: Refused[]) {
  function refuse(column: string, problem: string): null {
    refused.push({ at: place(column), problem })
    return null
  }

  /** Words as they were meant; null for an empty cell. Names may begin with any sign: they are never worked out. */
  function words(column: string, most: number): string | null {
    const text = unguarded((cells.get(column) ?? '').trim()).trim()
    if (text === '') return null
    if (text.length <= most) return text
    return refuse(column, `This is ${text.length} characters long. Shorten it to ${most}.`)
  }

  /** One of a few words, in capitals or not. */
  function choice<T extends string>(column: string, choices: readonly (readonly [T, string])[]): T | null {
    const text = (cells.get(column) ?? '').trim()
    if (text === '') return null
    const lower = text.toLowerCase()
    const found = choices.find(([value, name]) => value.toLowerCase() === lower || name.toLowerCase() === lower)
    if (found) return found[0]
    if (looksLikeFormula(text)) return refuse(column, formulaProblem)
    return refuse(column, `"${short(text)}" is not known here. Write ${listOf(choices.map(([, name]) => name))}.`)
  }

  /** A number; null for an empty cell, or one that was put down. */
  function number(column: string): number | null {
    const text = (cells.get(column) ?? '').trim()
    if (text === '') return null
    const value = numberIn(text)
    if (value !== undefined && text.endsWith('%') && !isShare(column)) {
      return refuse(column, `"${short(text)}" is a share, and this is a number. Write the number itself.`)
    }
    if (value !== undefined) return value
    if (looksLikeFormula(text)) return refuse(column, formulaProblem)
    if (/^\d+,\d+$/.test(text)) {
      return refuse(column, `"${short(text)}" could be read in two ways. Write a point before decimals.`)
    }
    return refuse(column, `"${short(text)}" is not a number. Write digits alone, or leave the cell empty.`)
  }

  function isNone(column: string): boolean {
    return (cells.get(column) ?? '').trim().toLowerCase() === none
  }

  /** A value with what it lies between; null where its first cell is empty. */
  function estimate(column: string): Estimate | None | null {
    const [low, high, shape] = [`${column} low`, `${column} high`, `${column} shape`]
    if (isNone(column)) return none
    const before = refused.length
    const likely = number(column)
    const from = number(low)
    const to = number(high)
    const how = choice(shape, shapes)
    if (refused.length > before) return null
    if (likely === null) {
      if (from === null && to === null && how === null) return null
      return refuse(column, 'The likeliest figure is missing. Give it, or empty the cells for low, high and shape.')
    }
    if (from === null && to === null) {
      return how === null ? likely : refuse(shape, 'A shape needs a lowest and a highest figure. Give both.')
    }
    if (from === null) return refuse(low, 'The lowest figure is missing. Give it, or leave the highest out.')
    if (to === null) return refuse(high, 'The highest figure is missing. Give it, or leave the lowest out.')
    return { low: from, likely, high: to, ...(how === null ? {} : { shape: how }) }
  }

  return { words, choice, number, estimate, isNone, refuse }
}
export type Cells = ReturnType<typeof cellsOf>

const shapes = [
  ['triangular', 'triangular'],
  ['pert', 'pert'],
] as const

/** Whether a column holds a share of something: only there is 12% the same as 0.12. */
function isShare(column: string): boolean {
  return ['fraction', 'uplift', 'stay cut', 'pressure from'].some((name) => column.startsWith(name))
}

const formulaProblem = 'A formula cannot be read. Put what it gives into the cell.'

/** 1200, 1,200, 1200.5, 12%, 1e3. Undefined for anything else: NaN, Infinity, 1,5, 0x10 and words. */
function numberIn(text: string): number | undefined {
  const isPercent = text.endsWith('%')
  const plain = isPercent ? text.slice(0, -1).trim() : text
  if (!/^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d*)?(e[+-]?\d+)?$/i.test(plain) && !/^[+-]?\.\d+$/.test(plain))
    return undefined
  const value = Number(plain.replaceAll(',', ''))
  // Minus zero reads as zero.
  return (isPercent ? value / 100 : value) + 0
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
