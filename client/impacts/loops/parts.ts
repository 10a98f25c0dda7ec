import type { Doc } from 'yjs'
import type { LoopMap } from '../../../shared/impacts/loops/content.ts'
import type { LabelOf } from '../../../shared/impacts/loops/words.ts'

/** What every part of the page works on. */
export interface LoopMapParts {
  doc: Doc
  map: LoopMap
  labelOf: LabelOf
  isEditable: boolean
}
