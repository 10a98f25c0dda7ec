import type { Here } from '../here.ts'
import type { ImportedChange, RegisterChange } from '../import-command.ts'
import { type ImportFacts, importFactsOf } from '../import-facts.ts'
import type { AddedLine, ChangedLine } from '../preview.ts'
import type { LeftAside, Place, Refused, Said } from '../said.ts'

/** A change that an import would make, and where in the file it stands. */
export interface Planned<Change> {
  change: Change
  /** The field of the file that a part of the change's body came from: `/estimate/low` is `capacity.low`. */
  place(at: string): string
  /** Which line of the preview tells of it. */
  line: Line
}

/** A line of the preview. */
export type Line = ({ kind: 'added' } & AddedLine) | ({ kind: 'changed' } & ChangedLine)

/** Tells of what a file adds, and what it is added as. */
export function added(what: string, as: string): Line {
  return { kind: 'added', what, as }
}

/** Tells of what a file changes, in words from before and after. */
export function changed(what: string, before: string, after: string): Line {
  return { kind: 'changed', what, before, after }
}

/** What a file comes to, held against what is here, while it is being worked out. */
export interface Plan {
  here: Here
  facts: ImportFacts
  from: string
  register: Planned<RegisterChange>[]
  /** Organisations that close, after all that take over are there. */
  closing: Planned<RegisterChange>[]
  /** In this order: services are described before their numbers, routes before the pressure rules that name them. */
  describing: Planned<ImportedChange>[]
  numbers: Planned<ImportedChange>[]
  routes: Planned<ImportedChange>[]
  pressure: Planned<ImportedChange>[]
  refused: Refused[]
  leftAside: LeftAside[]
  unchanged: number
  /** What was looked at, with its version, of everything that the import changes. */
  seen: Record<string, number>
  newName(): string
}

/** A plan that changes nothing yet: it begins with what reading the file refused and left aside. */
export function planOf(here: Here, { from, refused, leftAside }: Said): Plan {
  let made = 0
  return {
    ...{ here, from, facts: importFactsOf(here, true), refused: [...refused], leftAside: [...leftAside] },
    ...{ register: [], closing: [], describing: [], numbers: [], routes: [], pressure: [], unchanged: 0, seen: {} },
    newName() {
      made += 1
      return `new-${made}`
    },
  }
}

/** Where a change of the register or the model stands whose body has the file's own fields. */
export function placing(place: Place, fields: Record<string, string> = {}): Planned<never>['place'] {
  return (at) => {
    const [first, second] = at.split('/').filter((part) => part !== '')
    if (first === undefined) return place()
    const field = fields[first] ?? first
    return place(second !== undefined && ends.includes(second) ? `${field}.${second}` : field)
  }
}

const ends = ['low', 'high']
