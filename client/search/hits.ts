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
  const plain = (text: string) => text.replaceAll('\u0002', '').replaceAll('\u0003', '')
  return plain(title).startsWith(plain(excerpt).replace(/[…\s]+$/u, ''))
}

/** Where a find is. */
export function hitAddress(senateId: string, { kind, id }: Hit): string {
  return `/senates/${senateId}/${kind}s/${id}`
}
