import type { PaperMedia } from '../../shared/sessions/paper-media.ts'

/** What a pack is made of, in plain words and bytes, so that it can be handed to the thread that makes it. */
export interface PackPlan {
  title: string
  /** Lines beneath the title: when, where, for whom it was made. */
  lines: readonly string[]
  /** What stands at the foot of every page, before its number. */
  foot: string
  items: readonly { heading: string; detail: string; papers: readonly PackPaper[] }[]
}

export interface PackPaper {
  title: string
  media: PaperMedia
  content: Uint8Array
}
