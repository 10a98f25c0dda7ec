import type { RefObject } from 'react'
import type { ChallengeId, DocumentId } from '../../shared/ids.ts'
import type { SelectedPassage } from './selected-passage.ts'

/** Exact words that somebody has selected in the document that a session looks at. */
export interface SelectedWords extends SelectedPassage {
  documentId: DocumentId
  challengeId: ChallengeId | null
}

/** Where a document stands open in a session. */
export interface RoomPlace {
  sessionId: string
  itemId?: string
  /** Filled while the text is open here: what is selected in it now, if anything. Left out where words are not put. */
  selection?: RefObject<(() => SelectedWords | undefined) | undefined>
}
