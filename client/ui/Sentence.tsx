import type { ReactNode } from 'react'

/** A statement that matters word for word, or an impact read as a sentence: larger, set off by a line in blue. */
export function Sentence({ children, as = 'p' }: { children: ReactNode; as?: 'p' | 'blockquote' }) {
  const Element = as
  return <Element className="sentence">{children}</Element>
}
