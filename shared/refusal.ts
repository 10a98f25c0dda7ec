/** How a rule says no: a stable code for machines and a sentence for people that ends with what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** Which part of the body is at fault, as a JSON path such as `/clauses/0/text`. */
  readonly at: string | undefined

  constructor(code: RefusalCode, sentence: string, at?: string) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.at = at
  }
}

/** Missing and forbidden answer alike to those who may not know: one code, one sentence, no detail. */
export function notFound(): Refusal {
  return new Refusal('not-found', 'There is nothing here that you can open. Check the address, or ask the secretary.')
}

/** Kebab-case, said once and kept for ever: scripts rely on them. */
export type RefusalCode =
  | 'not-found'
  | 'forbidden'
  | 'signed-out'
  | 'malformed'
  | 'too-large'
  | 'too-many'
  | 'stale'
  | 'account-needed'
  | 'stale-chair'
  | 'busy'
  | 'command-reused'
  | `not-${string}`
  | `already-${string}`
  | `no-${string}`
  | `needs-${string}`
  | `wrong-${string}`
  | `${string}-closed`
  | `${string}-locked`
  | `${string}-differs`
  | `${string}-unknown`
