import type { senates } from '../../db/members.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import { formatDate, formatDateTime, formatPeriod, formatZone } from '../../shared/format.ts'
import { minutesStateNames } from '../../shared/sessions/minutes.ts'
import type { MinutesAnswer } from '../../shared/sessions/minutes-answers.ts'
import type { ExportPlan } from '../export/plan.ts'

/** Minutes as a file: what stands above, beneath and around them. */
export function minutesPlan(
  { session, state, circulatedAt, confirmed, parts }: MinutesAnswer,
  { name, timeZone }: Pick<typeof senates.$inferSelect, 'name' | 'timeZone'>,
): ExportPlan {
  const when = `${formatPeriod(session.startsAt, session.endsAt, timeZone)} (${formatZone(timeZone)})`
  const approved = confirmed ? `Confirmed in ${inWhich(confirmed.inSession, timeZone)}` : minutesStateNames[state]
  const lines = [
    { label: 'Senate', value: name },
    { label: 'Date', value: when },
    ...(session.place ? [{ label: 'Place', value: session.place }] : []),
    { label: 'Reference', value: session.ref },
    { label: 'Status', value: approved },
    ...(circulatedAt ? [{ label: 'Circulated', value: formatDateTime(circulatedAt, timeZone) }] : []),
  ]
  const errata = parts.flatMap((part) =>
    part.errata.flatMap(({ text, at }) => (text ? [`Erratum of ${formatDate(at, timeZone)}: ${text}`] : [])),
  )
  const digests = confirmed
    ? parts.map((part) => `SHA-256 of the words of ${part.isOpen ? 'these minutes' : part.title}: ${part.digest}`)
    : []
  return {
    ...{ title: `Minutes of ${session.title}`, author: name, lines, reference: `Minutes of ${session.ref}` },
    status: confirmed ? 'Confirmed' : 'Unconfirmed',
    parts: parts.map(({ title, isOpen, blocks }) => ({ title: isOpen ? '' : title, blocks: blocks as Block[] })),
    notes: [...errata, ...digests],
  }
}

type InSession = NonNullable<MinutesAnswer['confirmed']>['inSession']

function inWhich({ ref, startsAt, item }: InSession, timeZone: string): string {
  return `${ref} of ${formatDate(startsAt, timeZone)}${item ? `, item ${item.ref}` : ''}`
}
