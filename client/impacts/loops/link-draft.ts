import { type Link, mostLagWeeks, mostLinks } from '../../../shared/impacts/loops/content.ts'
import { type Sign, signs } from '../../../shared/impacts/loops/graph.ts'
import { type Strength, strengths } from '../../../shared/impacts/loops/path-effects.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { parseNumber } from '../../ui/parse-number.ts'

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

/** The link that a draft says, or what is wrong with it, by field. */
export function linkOf(
  draft: LinkDraft,
  links: readonly Link[],
  own: Link | undefined,
): { link: Omit<Link, 'id'> } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const lagWeeks = parseNumber(draft.lagWeeks.trim() === '' ? '0' : draft.lagWeeks)
  if (draft.from === '') errors.push({ field: 'from', message: 'Choose the factor that it starts from' })
  if (draft.to === '') errors.push({ field: 'to', message: 'Choose the factor that it leads to' })
  if (lagWeeks === undefined || lagWeeks < 0 || lagWeeks > mostLagWeeks) {
    errors.push({ field: 'lag', message: `Enter the weeks until it is felt, from 0 to ${mostLagWeeks}` })
  }
  const twin = links.find((link) => link.from === draft.from && link.to === draft.to)
  if (twin && twin.id !== own?.id) {
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
