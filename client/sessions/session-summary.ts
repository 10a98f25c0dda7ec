import type { ChallengeId, DocumentId, SessionId } from '../../shared/ids.ts'
import type { Tone } from '../ui/StateTag.tsx'

export type SessionState = 'draft' | 'published' | 'open' | 'adjourned' | 'closed' | 'cancelled'

/** A session in a list, with its agenda. */
export interface SessionSummary {
  id: SessionId
  ref: string
  title: string
  kind: 'meeting' | 'workshop' | 'adviceReview'
  startsAt: string
  endsAt: string | null
  place: string | null
  state: SessionState
  agenda: AgendaLine[]
}

export interface AgendaLine {
  ref: string
  title: string
  purpose: string
  allottedMs: number
  documentId: DocumentId | null
  challengeId: ChallengeId | null
}

export const sessionKindNames: Record<SessionSummary['kind'], string> = {
  meeting: 'Meeting',
  workshop: 'Workshop',
  adviceReview: 'Advice review',
}

export const sessionStates: Record<SessionState, { name: string; tone: Tone }> = {
  draft: { name: 'Draft', tone: 'quiet' },
  published: { name: 'Published', tone: 'neutral' },
  open: { name: 'Live now', tone: 'active' },
  adjourned: { name: 'Adjourned', tone: 'caution' },
  closed: { name: 'Closed', tone: 'quiet' },
  cancelled: { name: 'Cancelled', tone: 'bad' },
}

const purposeNames: Record<string, string> = {
  approve: 'To approve',
  advise: 'To advise',
  decide: 'To decide',
  discuss: 'To discuss',
  assure: 'For assurance',
  note: 'To note',
  coDesign: 'To co-design',
  questions: 'Questions',
  break: 'Break',
}

/** What an item is for, in words. */
export function purposeName(purpose: string): string {
  return purposeNames[purpose] ?? purpose
}
