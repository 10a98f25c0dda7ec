import { type Link, type LoopMap, mostLagWeeks, mostLinks } from '../../../shared/impacts/loops/content.ts'
import { type Sign, signs } from '../../../shared/impacts/loops/graph.ts'
import { type Strength, strengths } from '../../../shared/impacts/loops/path-effects.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { editedFields } from '../edited-fields.ts'

/** A link as it is typed. */
export interface LinkDraft {
  from: string
  to: string
  sign: Sign
  strength: `${Strength}`
  lagWeeks: string
}

/** What a form starts with: the link that is changed, or one that nobody has said anything about. */
export function draftOf(link: Link | undefined): LinkDraft {
  if (!link) return { from: '', to: '', sign: '+', strength: '2', lagWeeks: '0' }
  return { ...link, strength: `${link.strength}`, lagWeeks: String(link.lagWeeks) }
}

/** The link that a draft says, or what is wrong with it, by field. What was left alone is fine, whatever others did. */
export function linkOf(
  draft: LinkDraft,
  { factors, links }: LoopMap,
  own: Link | undefined,
): { link: Omit<Link, 'id'> } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const lagWeeks = parseNumber(draft.lagWeeks.trim() === '' ? '0' : draft.lagWeeks)
  const isThere = (end: 'from' | 'to') => draft[end] === own?.[end] || factors.some(({ id }) => id === draft[end])
  if (!isThere('from')) errors.push({ field: 'from', message: 'Choose the factor that it starts from' })
  if (!isThere('to')) errors.push({ field: 'to', message: 'Choose the factor that it leads to' })
  if (lagWeeks === undefined || lagWeeks < 0 || lagWeeks > mostLagWeeks) {
    errors.push({ field: 'lag', message: `Enter the weeks until it is felt, from 0 to ${mostLagWeeks}` })
  }
  const twin = links.find((link) => link.from === draft.from && link.to === draft.to)
  const isSame = draft.from === own?.from && draft.to === own.to
  if (twin && twin.id !== own?.id && !isSame) {
    errors.push({ field: 'to', message: 'These two are linked already. Change that link, or choose others' })
  }
  if (!own && links.length >= mostLinks) {
    errors.push({ field: 'from', message: `This map has ${mostLinks} links, as many as it can show. Remove one first` })
  }
  if (errors.length > 0 || lagWeeks === undefined) return { errors }
  const strength = strengths.find((each) => `${each}` === draft.strength) ?? 2
  const sign = signs.find((each) => each === draft.sign) ?? '?'
  return { link: { from: draft.from, to: draft.to, sign, strength, lagWeeks } }
}

/** What of a link somebody has set since they opened it. A link of another two is another claim: all of it goes along. */
export function editedLink({ id: _, ...opened }: Link, typed: Omit<Link, 'id'>): Partial<Omit<Link, 'id'>> {
  return editedFields<Omit<Link, 'id'>>(opened, typed, [
    ['from', 'to', 'sign', 'strength', 'lagWeeks'],
    ['sign'],
    ['strength'],
    ['lagWeeks'],
  ])
}
