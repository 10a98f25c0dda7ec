import { dayOf, formatTime } from '../../shared/format.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { SessionWords } from '../../shared/sessions/plan-events.ts'
import type { Modality, SessionKind } from '../../shared/sessions/session-words.ts'
import { sessionTemplates, type TemplateKey } from '../../shared/sessions/templates.ts'
import { instantOf, timeIn } from '../../shared/zoned-time.ts'
import { type DateParts, dateParts, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'

/** A session while somebody fills in its plan. */
export interface SessionDraft {
  template: TemplateKey | ''
  title: string
  kind: SessionKind
  modality: Modality
  day: DateParts
  from: string
  to: string
  place: string
  meetingLink: string
  chairSeatId: SeatId | ''
}

/** An empty plan: whoever chairs the senate chairs the session. */
export function newSession(chairSeatId: SeatId | ''): SessionDraft {
  return {
    ...{ template: '', title: '', kind: 'meeting', modality: 'hybrid', day: noDate, from: '', to: '' },
    ...{ place: '', meetingLink: '', chairSeatId },
  }
}

/** What is planned, to be changed. */
export function draftOfSession(session: SessionWords, zone: string): SessionDraft {
  const { title, kind, modality, place, meetingLink, chairSeatId, startsAt, endsAt } = session
  return {
    ...{ template: '', title, kind, modality, place, chairSeatId, meetingLink: meetingLink ?? '' },
    day: dateParts(dayOf(startsAt, zone)),
    from: formatTime(startsAt, zone),
    to: formatTime(endsAt, zone),
  }
}

/** What a template fills in: its name and kind, where nothing else was typed. */
export function withTemplate(draft: SessionDraft, template: TemplateKey | ''): SessionDraft {
  const before = draft.template === '' ? undefined : sessionTemplates[draft.template]
  if (template === '') return { ...draft, template }
  const { name, kind } = sessionTemplates[template]
  const isOwnTitle = draft.title.trim() !== '' && draft.title !== before?.name
  return { ...draft, template, kind, title: isOwnTitle ? draft.title : name }
}

/** How long the items of a template take together. */
export function lengthOf(template: TemplateKey): number {
  return sessionTemplates[template].items.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000
}

/** The words as the command takes them, or what is wrong with them. */
export function readSession(
  draft: SessionDraft,
  zone: string,
): { words: SessionWords; errors?: never } | { words?: never; errors: FieldError[] } {
  const [day, from, to] = [plainDay(draft.day), timeIn(draft.from), timeIn(draft.to)]
  const errors: FieldError[] = []
  const wrong = (field: string, message: string) => errors.push({ field: `session-${field}`, message })
  if (draft.title.trim() === '') wrong('title', 'Enter the title')
  if (!day) wrong('day', 'Enter the day, for example 4 3 2026')
  if (!from) wrong('from', 'Enter when it starts, for example 2pm')
  if (!to) wrong('to', 'Enter when it ends, for example 4:30pm')
  else if (from && to <= from) wrong('to', 'Enter a time after it starts')
  if (draft.modality !== 'inPerson' && draft.meetingLink.trim() !== '' && !isLink(draft.meetingLink)) {
    wrong('link', 'Enter a whole address that begins with https://')
  }
  if (draft.chairSeatId === '') wrong('chair', 'Choose who chairs it')
  if (errors.length > 0 || !day || !from || !to || draft.chairSeatId === '') return { errors }
  const { kind, modality, chairSeatId } = draft
  return {
    words: {
      ...{ kind, modality, chairSeatId, title: draft.title.trim() },
      startsAt: instantOf(day, from, zone).toISOString(),
      endsAt: instantOf(day, to, zone).toISOString(),
      place: modality === 'remote' ? '' : draft.place.trim(),
      meetingLink: modality === 'inPerson' ? null : draft.meetingLink.trim() || null,
    },
  }
}

function isLink(text: string): boolean {
  return URL.canParse(text.trim()) && text.trim().startsWith('https://')
}
