import type { ImpactId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import { Refusal } from '../../refusal.ts'
import { cellsOf } from '../exchange/csv/read-cells.ts'
import { readTable } from '../exchange/csv/read-table.ts'
import type { Refused } from '../exchange/said.ts'
import { checkMeasured, type Observation } from './observation.ts'

/** An impact as a file may name it. */
export interface NamedImpact {
  id: ImpactId
  ref: string
  unit: ServiceUnit
}

export type ObservedRow = { impactId: ImpactId; ref: string } & Omit<Observation, 'id'>

export interface ReadObservations {
  rows: ObservedRow[]
  /** Cells that cannot be used, each with its place: with one of them, nothing is entered. */
  refused: Refused[]
}

const columns = [
  { name: 'impact', hint: 'its reference' },
  { name: 'value', hint: 'what was measured, in the unit of the impact; with a minus where it went the other way' },
  { name: 'date', hint: 'the day of the measurement: 2026-03-04' },
  { name: 'source', hint: 'where the figure comes from' },
]

/** As many as one command enters. */
const most = { rows: 1_000, of: 'observations' }

/** The first line of a file of observations. */
export const observationsTemplate = `${columns.map(({ name }) => name).join(',')}\n`

/** Reads a CSV file of observations: `impact,value,date,source`, columns in any order. */
export function readObservations(
  text: string,
  { impacts, today }: { impacts: readonly NamedImpact[]; today: string },
): ReadObservations {
  const needed = columns.map(({ name }) => name)
  const { rows, refused } = readTable('observations.csv', text, columns, needed, most)
  const byRef = new Map(impacts.map((impact) => [impact.ref.toLowerCase(), impact]))
  const seen = new Set<string>()
  const read = rows.flatMap((row): ObservedRow[] => {
    const before = refused.length
    const cells = cellsOf(row, refused)
    const cell = (name: string) => (row.cells.get(name) ?? '').trim()
    const refuse = (field: string, problem: string): ObservedRow[] => {
      if (refused.length === before) cells.refuse(field, problem)
      return []
    }
    const impact = byRef.get(cell('impact').toLowerCase())
    if (!impact)
      return refuse('impact', `There is no impact "${cell('impact').slice(0, 40)}" here. Give its reference.`)
    const value = cells.number('value')
    if (value === null || cell('value').endsWith('%') || Math.abs(value) > 1e9) {
      return refuse('value', 'This is no figure up to 1,000,000,000. Give it in digits.')
    }
    const observedOn = cell('date')
    if (!isDay(observedOn)) return refuse('date', 'This is no day. Write it as 2026-03-04.')
    const source = cells.words('source', 500)
    if (source === null) return refuse('source', 'Say where the figure comes from, briefly.')
    const key = `${impact.id} ${observedOn}`
    if (seen.has(key)) return refuse('date', `${impact.ref} has another figure of that day in this file. Keep one.`)
    seen.add(key)
    try {
      checkMeasured(impact, { unit: impact.unit, observedOn }, { at: '', today })
    } catch (error) {
      if (error instanceof Refusal) return refuse('date', error.message)
      throw error
    }
    return [{ impactId: impact.id, ref: impact.ref, value, unit: impact.unit, observedOn, source }]
  })
  return { rows: read, refused }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
