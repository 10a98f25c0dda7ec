import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextField } from '../ui/TextField.tsx'
import { OrganisationToggles } from './OrganisationToggles.tsx'
import { joined, narrowed, type Part, type PartKind, sentencesOf, textOf, wholeOf } from './words.ts'

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

const kinds: { value: PartKind; label: string }[] = [
  { value: 'statement', label: 'Statement' },
  { value: 'clause', label: 'Clause' },
  { value: 'condition', label: 'Condition' },
  { value: 'none', label: 'Not in the decision' },
]

interface PartFieldsProps {
  n: number
  wording: string
  part: Part
  onChange(part: Part): void
  onJoin: (() => void) | undefined
}

function PartFields({ n, wording, part, onChange, onJoin }: PartFieldsProps) {
  const [isNarrowing, setIsNarrowing] = useState(false)
  const text = textOf(wording, part)
  return (
    <div className={`word-part word-part--${part.kind}`}>
      <p className="word-part__text">{text}</p>
      <Radios<PartKind>
        id={`part-${n}`}
        label={`Sentence ${n + 1} is`}
        layout="inline"
        value={part.kind}
        onChange={(kind) => onChange({ ...part, kind })}
        choices={kinds}
      />
      {part.kind === 'clause' ? (
        <OrganisationToggles
          id={`part-${n}-for`}
          label="This clause is for"
          hint="None ticked: for everyone that the decision addresses."
          value={part.addressedTo}
          onChange={(addressedTo) => onChange({ ...part, addressedTo })}
        />
      ) : null}
      {isNarrowing ? (
        <Narrowing
          n={n}
          text={text}
          onDone={(words) => {
            const next = narrowed(wording, part, words)
            if (next) {
              onChange(next)
              setIsNarrowing(false)
            }
            return next !== undefined
          }}
          onCancel={() => setIsNarrowing(false)}
        />
      ) : (
        <div className="word-part__more">
          <Button variant="quiet" size="small" onPress={() => setIsNarrowing(true)}>
            Use only some of these words
          </Button>
          {onJoin ? (
            <Button variant="quiet" size="small" onPress={onJoin}>
              Join with the next
            </Button>
          ) : null}
        </div>
      )}
    </div>
  )
}

interface NarrowingProps {
  n: number
  text: string
  /** Whether the words are in the passage, word for word. */
  onDone(words: string): boolean
  onCancel(): void
}

function Narrowing({ n, text, onDone, onCancel }: NarrowingProps) {
  const [words, setWords] = useState(text)
  const [isWrong, setIsWrong] = useState(false)
  return (
    <div className="word-part__narrowing">
      <TextField
        id={`part-${n}-words`}
        label="The exact words to use"
        hint="Take words away at the beginning or the end. No other word can come in."
        value={words}
        onChange={setWords}
        error={isWrong ? 'Enter words that stand in the passage, exactly as they are' : undefined}
      />
      <div className="button-row">
        <Button size="small" variant="secondary" onPress={() => setIsWrong(!onDone(words))}>
          Use these words
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
