import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { OrganisationToggles } from '../ui/OrganisationToggles.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextField } from '../ui/TextField.tsx'
import { narrowed, type Part, type PartKind, textOf } from './words.ts'

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

/** One passage of the agreed words: what it is, whom it is for, and how much of it. */
export function PartFields({ n, wording, part, onChange, onJoin }: PartFieldsProps) {
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
