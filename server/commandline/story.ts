import { eq } from 'drizzle-orm'
import { organisations, seats, senates, services } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import { formatDateTime } from '../../shared/format.ts'
import type { SenateId } from '../../shared/ids.ts'

/** What a story calls those it names only by id, and in which zone its times are. */
export interface Names {
  zone: string
  of: Map<string, string>
}

const longestText = 160

/** The names of one senate's seats, organisations and services. People keep theirs: a story says who by seat. */
export async function readNames(db: Db, senateId: SenateId | undefined): Promise<Names> {
  const of = new Map<string, string>()
  if (!senateId) return { zone: 'UTC', of }
  const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
  for (const { id, code } of await db.select().from(organisations).where(eq(organisations.senateId, senateId)))
    of.set(id, code)
  for (const { id, name } of await db.select().from(services).where(eq(services.senateId, senateId))) of.set(id, name)
  for (const { id, roleTitle } of await db.select().from(seats).where(eq(seats.senateId, senateId)))
    of.set(id, roleTitle)
  return { zone: senate?.timeZone ?? 'UTC', of }
}

/** One event as one line of English: `2. 4 March 2026, 2:30pm, Chair: impact asserted; magnitude 8; unit “beds”`. */
export function tell({ version, at, by, event, privateTextIds }: Recorded, names: Names): string {
  const { type, ...fields } = event
  const said = Object.entries(fields).map(([name, value]) => field(name, value, names))
  const hidden = Object.keys(privateTextIds).map((name) => `${words(name)} (kept privately)`)
  const parts = [`${plain(names.of.get(by) ?? by)}: ${words(type)}`, ...said.filter((part) => part !== ''), ...hidden]
  return `${version}. ${formatDateTime(at, names.zone)}, ${parts.join('; ')}`
}

function field(name: string, value: unknown, names: Names): string {
  const told = tellValue(value, names)
  return told === '' ? '' : `${words(name.replace(/Ids$/, 's').replace(/(?<=.)Id$/, ''))} ${told}`
}

/** Nothing is said of what is empty. */
function tellValue(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return tellText(value, names)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => tellValue(item, names)).filter((item) => item !== '')
    return items.length > 0 ? `[${items.join(', ')}]` : ''
  }
  const members = Object.entries(value).map(([name, member]) => field(name, member, names))
  const told = members.filter((member) => member !== '')
  return told.length > 0 ? `(${told.join(', ')})` : ''
}

function tellText(text: string, { of, zone }: Names): string {
  const name = of.get(text)
  if (name !== undefined) return plain(name)
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) return formatDateTime(text, zone)
  if (/^[A-Za-z0-9:-]+$/.test(text)) return text
  const short = plain(text.length > longestText ? `${text.slice(0, longestText).trimEnd()}…` : text)
  return `“${short}”`
}

/** `toOrganisation` as `to organisation`. */
function words(name: string): string {
  return plain(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
}

/** One line without anything that a terminal would obey. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD')
}
