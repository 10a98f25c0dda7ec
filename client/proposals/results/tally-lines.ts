import { gradients } from '../../../shared/proposals/counting/gradients.ts'
import { type Position, positionNames } from '../../../shared/proposals/process.ts'
import { positionsOf } from '../../../shared/proposals/ways.ts'
import type { TestedHow } from '../tested.ts'

/** What a line of a tally leans to: drawn as a pattern, for colour alone says nothing. */
export type Leaning = 'for' | 'neither' | 'against'

export interface TallyLine {
  key: string
  name: string
  count: number
  leaning: Leaning
}

const leaningOf: Record<Position, Leaning> = {
  consent: 'for',
  for: 'for',
  abstain: 'neither',
  against: 'against',
  object: 'against',
}

/** The tally at the close; before it, what can be counted of what is shown. */
export function tallyLines(how: TestedHow): TallyLine[] {
  const tally = how.result?.tally
  const ofOptions = (of: (key: string) => number, winner: string | null): TallyLine[] =>
    how.options.map(({ key, text }) => ({
      ...{ key, name: text, count: of(key), leaning: key === winner ? 'for' : 'neither' },
    }))
  switch (tally?.kind) {
    case 'positions':
      return ofPositions(how, (position) => tally.counts[position] ?? 0)
    case 'gradients':
      return ofGradients((level) => tally.counts[level - 1] ?? 0)
    case 'ranked':
      return ofOptions(
        (key) =>
          tally.rounds
            .findLast(({ counts }) => counts.some((one) => one.key === key))
            ?.counts.find((one) => one.key === key)?.votes ?? 0,
        tally.winner,
      )
    case 'points':
      return ofOptions((key) => tally.totals.find((one) => one.key === key)?.points ?? 0, tally.winner)
    case undefined:
      return soFar(how)
    default:
      return tally satisfies never
  }
}

function soFar(how: TestedHow): TallyLine[] {
  const last = new Map(how.stances.filter(({ words }) => words === how.words).map((one) => [one.unitId, one.choice]))
  if (how.result || how.showResults !== 'live') return []
  const taken = [...last.values()]
  if (how.process === 'gradients') {
    return ofGradients((level) => taken.filter((one) => one.kind === 'gradient' && one.level === level).length)
  }
  return ofPositions(how, (asked) => taken.filter((one) => one.kind === 'position' && one.position === asked).length)
}

const ofPositions = ({ process }: TestedHow, countOf: (position: Position) => number): TallyLine[] =>
  positionsOf[process].map((key) => ({ key, name: positionNames[key], count: countOf(key), leaning: leaningOf[key] }))

const ofGradients = (countOf: (level: number) => number): TallyLine[] =>
  gradients.map(({ level, name, counts }) => ({
    ...{ key: String(level), name: `${level}. ${name}`, count: countOf(level), leaning: counts },
  }))
