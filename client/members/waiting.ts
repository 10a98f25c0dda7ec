import type { RegisterEntry } from '../../shared/members/answers.ts'

/** Whether nobody has ruled on it: a nil return needs no ruling. */
export function isWaiting({ ruled, nilReturn }: Pick<RegisterEntry, 'ruled' | 'nilReturn'>): boolean {
  return ruled === null && !nilReturn
}
