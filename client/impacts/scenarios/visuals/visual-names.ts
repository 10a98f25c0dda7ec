import type { TracedInput } from '../../../../shared/impacts/scenarios/statement-trace.ts'
import type { StatementNames } from '../../../../shared/impacts/scenarios/statement-words.ts'

/** What services and changes are called in the sentences of this page. */
export type VisualNames = StatementNames

/** A number that somebody entered, with its author; undefined for what nobody entered. */
export type EnteredOf = (
  input: string,
) => (Pick<TracedInput, 'value' | 'author' | 'source'> & { low: string; high: string }) | undefined
