import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import type { SessionAnswer } from '../../shared/sessions/answers.ts'
import type { Session } from '../../shared/sessions/session.ts'

/** An item as an agenda shows it: with the names of what it is about, and when it is planned to begin. */
export type AgendaLine = AgendaItem & { documentTitle: string | null; challengeRef: string | null; beginsAt: Date }

/** The agenda of a session, in its order. */
export function agendaLines({ startsAt, agenda }: Session, about: SessionAnswer['about']): AgendaLine[] {
  const known = new Map(about.map((each) => [each.itemId, each]))
  let at = Date.parse(startsAt)
  return agenda.map((item) => {
    const { documentTitle = null, challengeRef = null } = known.get(item.id) ?? {}
    const beginsAt = new Date(at)
    at += item.allottedMs
    return { ...item, documentTitle, challengeRef, beginsAt }
  })
}

/** When an agenda is through, if it keeps to its times. */
export function plannedEnd(lines: readonly AgendaLine[], startsAt: string): Date {
  const last = lines.at(-1)
  return last ? new Date(last.beginsAt.getTime() + last.allottedMs) : new Date(startsAt)
}
