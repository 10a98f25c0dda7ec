import type { VersionNamed } from '../documents/document.ts'
import type { DocumentState } from '../documents/kinds.ts'
import type { ChallengeId, DocumentId, ItemId, OrganisationId, PersonId, SeatId, SessionId } from '../ids.ts'
import type { Conflict } from '../members/actor.ts'
import type { OrganisationType } from '../members/organisation.ts'
import type { Role } from '../members/roles.ts'
import type { SenateUse, TermsOfReference } from '../members/senate.ts'
import type { Matters } from './matters.ts'
import type { MinutesFacts } from './minutes-facts.ts'
import type { PaperFile } from './papers.ts'
import type { Confidentiality, ItemPurpose } from './session-words.ts'
import type { UnderTest } from './under-test.ts'
import type { AnswerBox } from './usefulness.ts'

/** A seat in its term, as far as attendance, quorum and the chair ask. */
export interface SessionSeat {
  seatId: SeatId
  role: Role
  votes: boolean
  organisationId: OrganisationId | null
  /** What kind of organisation it is; absent where nobody asks. */
  organisationType?: OrganisationType | null
  /** The legal body that it counts for: a place office counts for its board. Null without an organisation. */
  legalBodyId: OrganisationId | null
  deputySeatIds: readonly SeatId[]
  /** How its interests are managed, by challenge; a ruling on an item keeps from deciding on its challenge. */
  conflicts: readonly Conflict[]
  /** The items of this session on which it may not decide, or not even be there. */
  recusedItemIds: readonly ItemId[]
  /** The items of this session that it has withdrawn from. */
  withdrawnItemIds: readonly ItemId[]
  /** The items of this session that it listens to without speaking. */
  silentItemIds: readonly ItemId[]
  /** Whether a ruling has it withdraw from anything in this senate, here or elsewhere. */
  hasWithdrawn: boolean
}

/** What the rules of a session need to know from elsewhere. */
export interface SessionFacts {
  /** The next reference of this senate: LDS-S4. */
  nextRef: string
  terms: TermsOfReference
  uses: readonly SenateUse[]
  /** Today in the senate's time zone. */
  today: string
  timeZone: string
  /** Every seat that is in its term. Empty where the command asks nothing of them. */
  seats: readonly SessionSeat[]
  /** Sessions of this senate that have not been held, for putting an item off to one. */
  comingSessionIds: readonly SessionId[]
  /** The session that an agenda is copied from, with those of its standing items that the actor may see. */
  source: { agenda: readonly CopiedItem[] } | undefined
  /** The challenge that the paper of an item belongs to. */
  paperChallengeId: ChallengeId | null
  /** The file that the command makes a paper of, if it is still there. */
  upload: Upload | undefined
  /** Where the answer goes that the command gives. */
  answerBox?: AnswerBox | undefined
  door: DoorFacts
  /** The pages of the break-outs that are on, and whether anybody may write in them. */
  pages: readonly { documentId: DocumentId; state: DocumentState }[]
  /** What putting the pages of break-outs together would write, and where. */
  together: Together | undefined
  /** What earlier sessions left for this one, where the command carries it over. */
  matters?: Matters | undefined
  /** For commands about minutes: how they read, and what they are drafted from. */
  minutes?: MinutesFacts | undefined
  /** Words that are put to the session now, where the command ends an item or the session. */
  underTest: readonly UnderTest[]
  /** When something was last recorded in the session or of its proposals; null unless it is being closed. */
  recordedUntil?: string | null
  /** What the command names and this senate does not have. */
  unknown:
    | 'chair'
    | 'presenter'
    | 'attendee'
    | 'document'
    | 'challenge'
    | 'session'
    | 'proposal'
    | 'decision'
    | undefined
}

/** What the door of a session needs to know. */
export interface DoorFacts {
  /** A code that nobody has seen, should one be made. */
  freshCode: string
  /** About whoever holds the seat that somebody is let in to; `fine` when nothing speaks against it. */
  sitter: 'fine' | 'nobody' | 'administrator' | 'elsewhere'
}

/** The pages of groups as one text, to go to the end of a document. */
export interface Together {
  /** The document of the item as it is before; null where notes begin: it has none, or one that holds no text. */
  document: {
    documentId: DocumentId
    state: DocumentState
    restricted: boolean
    mayWrite: boolean
    words: Words
  } | null
  /** In whose name it is written: the log of a text names people. */
  personId: PersonId
  /** What is written, as a Yjs update. */
  update: Uint8Array
}

/** The text of a document at one moment: its last update, and the digest of its words. */
type Words = Pick<VersionNamed, 'seq' | 'digest'>

/** A file that was sent in for an item. */
export interface Upload {
  file: PaperFile
  sessionId: SessionId
  itemId: ItemId
  sentBy: SeatId
  issued: boolean
}

/** An item as another agenda takes it over. */
export interface CopiedItem {
  title: string
  purpose: ItemPurpose
  presenterSeatId: SeatId | null
  allottedMs: number
  confidentiality: Confidentiality
}
