/** What can be found. */
export type HitKind = 'challenge' | 'document' | 'decision' | 'impact'

/** A find; title and excerpt carry the marks of the words found. */
export interface Hit {
  kind: HitKind
  id: string
  title: string
  excerpt: string
  challengeId: string | null
  at: string
}

export interface SearchAnswer {
  items: Hit[]
  next: string | null
}

export const kindNames: Record<HitKind, string> = {
  challenge: 'Challenge',
  document: 'Document',
  decision: 'Decision',
  impact: 'Impact',
}

/** Whether the excerpt only says the title again, as that of an impact, whose title is its sentence. */
export function repeatsTitle({ title, excerpt }: Hit): boolean {
  return withoutMarks(title).startsWith(withoutMarks(excerpt).replace(/[…\s]+$/u, ''))
}

/** The reference with which the words of a decision begin: it stands beside the kind, not run into them. */
export function refBefore({ kind, excerpt }: Hit): string {
  const first = withoutMarks(excerpt.split(/\s/, 1)[0] ?? '')
  return kind === 'decision' && /^[A-Z]+-\d+$/.test(first) ? first : ''
}

/** What was found, after that reference. */
export function wordsFound(hit: Hit): string {
  return refBefore(hit) === '' ? hit.excerpt : hit.excerpt.replace(/^\S+\s+/, '')
}

function withoutMarks(text: string): string {
  return text.replaceAll('\u0002', '').replaceAll('\u0003', '')
}

/** Where a find is. */
export function hitAddress(senateId: string, { kind, id }: Hit): string {
  return `/senates/${senateId}/${kind}s/${id}`
}
