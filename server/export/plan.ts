import type { Block } from '../../shared/documents/blocks.ts'

/** What a document is written out as. */
export const exportFormats = ['docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A text with what stands around it, in plain values, so that it can be handed to the thread that writes it out. */
export interface ExportPlan {
  title: string
  /** Whose document it is: the senate. */
  author: string
  /** Stands at the foot of every page, before its number. */
  reference: string
  /** Stands at the head of every page: "Unconfirmed". Empty where there is nothing to say. */
  status: string
  /** What stands under the title: date, place and so on. */
  lines: readonly { label: string; value: string }[]
  /** One after the other; the first needs no title of its own. */
  parts: readonly { title: string; blocks: readonly Block[] }[]
  /** What stands at the end: digests, errata. */
  notes: readonly string[]
}
