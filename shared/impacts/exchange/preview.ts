import type { LeftAside, Refused } from './said.ts'

export interface AddedLine {
  what: string
  /** What it is, in short. */
  as: string
}

export interface ChangedLine {
  what: string
  before: string
  after: string
}

/** What an import would do, for people. Nothing is imported while anything is refused. */
export interface Preview {
  added: AddedLine[]
  changed: ChangedLine[]
  /** How many things of the file are here already, just so. */
  unchanged: number
  refused: Refused[]
  /** How many more problems there are than `refused` tells. */
  moreRefused: number
  leftAside: LeftAside[]
}

/** How many lines *Import these changes* is about. */
export function countOf({ added, changed }: Pick<Preview, 'added' | 'changed'>): number {
  return added.length + changed.length
}
