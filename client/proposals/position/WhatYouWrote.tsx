import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { choiceWords } from '../choice-words.ts'
import type { Choice, TestedHow } from '../tested.ts'

interface WhatYouWroteProps {
  how: Pick<TestedHow, 'options'>
  choice: Choice | undefined
  reason: string
  children: ReactNode
}

/** Words that did not count, kept on the screen to be read, copied or taken up again. */
export function WhatYouWrote({ how, choice, reason, children }: WhatYouWroteProps) {
  const [isCopied, setIsCopied] = useState(false)
  const said = [choice ? choiceWords(choice, how) : '', reason.trim()].filter((part) => part !== '').join(': ')
  return (
    <div className="not-counted" role="status">
      <p className="not-counted__title">Not counted</p>
      <blockquote className="not-counted__said">{said}</blockquote>
      {children}
      {reason.trim() === '' ? null : (
        <Button
          variant="quiet"
          size="small"
          onPress={() =>
            void navigator.clipboard?.writeText(said).then(
              () => setIsCopied(true),
              () => undefined,
            )
          }
        >
          {isCopied ? 'Copied' : 'Copy what I wrote'}
        </Button>
      )}
    </div>
  )
}
