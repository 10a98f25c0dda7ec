import type { ReactNode } from 'react'
import { longestWording } from '../../shared/proposals/process.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface ExactWordsProps {
  id: string
  /** What is selected in a document; undefined where the words are written down here. */
  selected: string | undefined
  /** What is said above the words that are selected. */
  lead?: ReactNode
  hint: string
  written: string
  onWrite(words: string): void
  /** Turns from the selection to words that are written down; undefined where there is no such choice. */
  onWriteOther: (() => void) | undefined
  error: string | undefined
}

/** The exact words that people are asked about: a passage as it stands, or what is written down here. */
export function ExactWords({ id, selected, lead, hint, written, onWrite, onWriteOther, error }: ExactWordsProps) {
  if (selected === undefined) {
    return (
      <TextArea
        id={id}
        label="The words"
        hint={hint}
        rows={3}
        maxLength={longestWording}
        value={written}
        onChange={onWrite}
        error={error}
      />
    )
  }
  return (
    <div>
      {lead}
      <blockquote className="agreed-words">{selected}</blockquote>
      {onWriteOther ? (
        <Button variant="quiet" size="small" type="button" onPress={onWriteOther}>
          Write other words instead
        </Button>
      ) : null}
    </div>
  )
}
