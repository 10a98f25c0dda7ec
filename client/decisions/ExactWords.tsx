import { type Span, spanOf } from '../../shared/decisions/clauses.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { Section } from '../ui/Section.tsx'

/** All of the words that were tested, with what the decision took out of them set off. */
export function ExactWords({ decision: { source, content } }: { decision: Pick<Decision, 'source' | 'content'> }) {
  if (source.wording === content.statement && source.kind === 'pinned') {
    return (
      <Section title="The exact words">
        <p>
          The statement is word for word what was {source.outcome === 'carried' ? 'agreed' : 'put to the senate'}, as
          pinned in {source.proposalRef}.
        </p>
      </Section>
    )
  }
  if (source.wording === content.statement) return null
  const taken = [content.statement, ...content.clauses.map((clause) => clause.text), ...content.conditions]
  const spans = taken.map((text) => spanOf(source.wording, text)).filter((span) => span !== undefined)
  return (
    <Section title="The exact words">
      <p className="soft small">
        {source.kind === 'pinned'
          ? `${source.proposalRef}: these are all of the words that were tested.`
          : source.kind === 'chairsAction'
            ? "These are all of the words of the chair's action."
            : 'These are all of the words in the earlier record.'}{' '}
        Statement, clauses and conditions are set off.
      </p>
      <p className="exact-words">
        {pieces(source.wording, spans).map(({ text, taken: isTaken, from }) =>
          isTaken ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
        )}
      </p>
    </Section>
  )
}

interface Piece {
  from: number
  text: string
  taken: boolean
}

/** The words cut where a passage begins or ends; passages may lie in each other. */
function pieces(wording: string, spans: readonly Span[]): Piece[] {
  const cuts = [...new Set([0, wording.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  const cut = cuts.slice(0, -1).map((from, n) => ({
    from,
    text: wording.slice(from, cuts[n + 1]),
    taken: spans.some((span) => span.from <= from && from < span.to),
  }))
  return cut.filter(({ text }) => text !== '')
}
