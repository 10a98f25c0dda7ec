import { gradients } from '../../shared/proposals/counting/gradients.ts'
import { positionNames } from '../../shared/proposals/process.ts'
import type { Choice, TestedHow } from './tested.ts'

/** What somebody said, in words. */
export function choiceWords(choice: Choice, { options }: Pick<TestedHow, 'options'>): string {
  const nameOf = (key: string) => options.find((option) => option.key === key)?.text ?? key
  switch (choice.kind) {
    case 'position':
      return positionNames[choice.position]
    case 'gradient':
      return gradients.find(({ level }) => level === choice.level)?.name ?? String(choice.level)
    case 'ranking':
      return choice.keys.map((key, n) => `${n + 1}. ${nameOf(key)}`).join(', ')
    case 'points':
      return choice.points.map(({ key, points }) => `${nameOf(key)} ${points}`).join(', ')
    default:
      return choice satisfies never
  }
}
