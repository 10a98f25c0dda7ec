import { wordDifference } from '../../shared/proposals/word-difference.ts'

interface WordDifferenceProps {
  before: string
  after: string
}

/** What changed between two texts: taken out is struck through, put in is underlined, and both are said aloud. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  let at = 0
  return (
    <p className="word-difference">
      {wordDifference(before, after).map(({ kind, text }) => {
        const key = `${kind} ${at}`
        at += text.length
        if (kind === 'same') return <span key={key}>{text}</span>
        const Tag = kind === 'out' ? 'del' : 'ins'
        return (
          <Tag key={key}>
            <span className="nhsuk-u-visually-hidden">{kind === 'out' ? ' taken out: ' : ' put in: '}</span>
            {text}
            <span className="nhsuk-u-visually-hidden">, end. </span>
          </Tag>
        )
      })}
    </p>
  )
}
