import type { ReadScenario } from './read-scenario.ts'

/**
 * What was read, with every part that says the same as before being the same object: whoever shows a part need not look
 * again when another one has changed.
 */
export function withSameParts(before: ReadScenario, next: ReadScenario): ReadScenario {
  const content = {
    ...next.content,
    changes: same(before.content.changes, next.content.changes),
    assumptions: same(before.content.assumptions, next.content.assumptions),
  }
  return {
    content,
    problems: next.problems.length === 0 && before.problems.length === 0 ? before.problems : next.problems,
  }
}

function same<Part extends { id: string }>(before: Part[], next: Part[]): Part[] {
  const known = new Map(before.map((part) => [part.id, part]))
  const parts = next.map((part) => {
    const old = known.get(part.id)
    return old && JSON.stringify(old) === JSON.stringify(part) ? old : part
  })
  const isWhole = parts.length === before.length && parts.every((part, index) => part === before[index])
  return isWhole ? before : parts
}
