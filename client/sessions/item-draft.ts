import type { ChallengeId, DocumentId, SeatId } from '../../shared/ids.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import type { ItemWords } from '../../shared/sessions/plan-events.ts'
import type { ItemPurpose } from '../../shared/sessions/session-words.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { parseNumber } from '../ui/parse-number.ts'

/** An item of an agenda while somebody fills it in. */
export interface ItemDraft {
  title: string
  purpose: ItemPurpose
  minutes: string
  presenterSeatId: SeatId | ''
  challengeId: ChallengeId | ''
  documentId: DocumentId | ''
  restricted: boolean
  standing: boolean
}

/** What is on the agenda, to be changed; an empty item to add one. */
export function draftOfItem(item: AgendaItem | undefined): ItemDraft {
  return {
    title: item?.title ?? '',
    purpose: item?.purpose ?? 'discuss',
    minutes: String(item ? Math.round(item.allottedMs / 60_000) : 15),
    presenterSeatId: item?.presenterSeatId ?? '',
    challengeId: item?.challengeId ?? '',
    documentId: item?.documentId ?? '',
    restricted: item?.confidentiality === 'restricted',
    standing: item?.standing ?? false,
  }
}

/** The words as the command takes them, or what is wrong with them. A break is about nothing and open to all. */
export function readItem(draft: ItemDraft): { words?: ItemWords; errors?: FieldError[] } {
  const minutes = parseNumber(draft.minutes)
  const isTime = minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= 720
  const errors: FieldError[] = []
  if (draft.title.trim() === '') errors.push({ field: 'item-title', message: 'Enter the title' })
  if (!isTime) errors.push({ field: 'item-minutes', message: 'Enter how many minutes it takes, from 1 to 720' })
  if (errors.length > 0 || minutes === undefined) return { errors }
  const isBreak = draft.purpose === 'break'
  return {
    words: {
      title: draft.title.trim(),
      purpose: draft.purpose,
      allottedMs: minutes * 60_000,
      presenterSeatId: isBreak ? null : draft.presenterSeatId || null,
      challengeId: isBreak ? null : draft.challengeId || null,
      documentId: isBreak ? null : draft.documentId || null,
      confidentiality: draft.restricted && !isBreak ? 'restricted' : 'open',
      standing: draft.standing,
    },
  }
}
