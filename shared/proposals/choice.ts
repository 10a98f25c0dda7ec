import { Refusal } from '../refusal.ts'
import { gradients } from './counting/gradients.ts'
import type { Position, Process } from './process.ts'
import { dotsEach, mostPoints, positionsOf } from './ways.ts'

/** Something that can be chosen, by a key of its own within the proposal. */
export interface Choosable {
  key: string
  text: string
}

/** What one unit says to the words that are tested. */
export type Choice =
  | { kind: 'position'; position: Position }
  | { kind: 'gradient'; level: number }
  | { kind: 'ranking'; keys: readonly string[] }
  | { kind: 'points'; points: readonly { key: string; points: number }[] }

/** Refuses a choice that this process does not ask for. */
export function checkChoice(process: Process, options: readonly Choosable[], choice: Choice): void {
  const keys = options.map((option) => option.key)
  switch (choice.kind) {
    case 'position':
      if (positionsOf[process].includes(choice.position)) return
      break
    case 'gradient':
      if (process === 'gradients' && choice.level >= 1 && choice.level <= gradients.length) return
      break
    case 'ranking':
      if (process === 'ranked' && areOptions(keys, choice.keys)) return
      break
    case 'points':
      if (
        (process === 'score' || process === 'dot') &&
        areOptions(
          keys,
          choice.points.map((given) => given.key),
        ) &&
        withinLimits(process, options.length, choice.points)
      ) {
        return
      }
      break
    default:
      choice satisfies never
  }
  throw new Refusal(
    'wrong-choice',
    'This is not a position that can be taken here. Look at what is asked, then choose again.',
    '/choice',
  )
}

function areOptions(keys: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length > 0 && new Set(chosen).size === chosen.length && chosen.every((key) => keys.includes(key))
}

function withinLimits(process: 'score' | 'dot', options: number, given: readonly { points: number }[]): boolean {
  if (process === 'score') return given.every(({ points }) => points <= mostPoints)
  const sum = given.reduce((total, { points }) => total + points, 0)
  return sum >= 1 && sum <= dotsEach(options)
}
