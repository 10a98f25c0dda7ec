import { useState } from 'react'
import { Radios } from '../ui/Radios.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { PartFields } from './PartFields.tsx'
import { joined, type Part, sentencesOf, wholeOf } from './words.ts'

interface WordsFieldsProps {
  wording: string
  parts: readonly Part[]
  onChange(parts: Part[]): void
  error?: string | undefined
}

/** Chooses statement, clauses and conditions out of the agreed words: only passages, never other words. */
export function WordsFields({ wording, parts, onChange, error }: WordsFieldsProps) {
  const isWhole = parts.length === 1 && parts[0]?.kind === 'statement' && sentencesOf(wording).length > 1
  const canDivide = sentencesOf(wording).length > 1
  const [isDivided, setIsDivided] = useState(canDivide && !isWhole)
  const change = (n: number, part: Part) => onChange(parts.with(n, part))
  return (
    <div className="words-fields" id="words">
      {canDivide ? (
        <Radios<'whole' | 'divided'>
          id="words-how"
          label="What the decision takes out of these words"
          value={isDivided ? 'divided' : 'whole'}
          onChange={(how) => {
            setIsDivided(how === 'divided')
            onChange(how === 'divided' ? sentencesOf(wording) : wholeOf(wording))
          }}
          choices={[
            { value: 'whole', label: 'All of them are the statement' },
            {
              value: 'divided',
              label: 'A statement, with clauses and conditions',
              hint: 'Organisations answer clause by clause.',
            },
          ]}
        />
      ) : null}
      {error ? (
        <span className="nhsuk-error-message">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
      {isDivided ? (
        <ol className="word-parts">
          {parts.map((part, n) => (
            <li key={`${part.from}-${part.to}`}>
              <PartFields
                n={n}
                wording={wording}
                part={part}
                onChange={(next) => change(n, next)}
                onJoin={n < parts.length - 1 ? () => onChange(joined(parts, n)) : undefined}
              />
            </li>
          ))}
        </ol>
      ) : (
        <Sentence as="blockquote">{wording}</Sentence>
      )}
    </div>
  )
}
