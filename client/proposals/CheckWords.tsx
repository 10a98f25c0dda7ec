import { useState } from 'react'
import { sha256 } from '../../shared/decisions/digest.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'

interface CheckWordsProps {
  wording: string
  wordingDigest: string
}

/** For whoever wants to be sure that no letter was changed: the digest, and how to work it out again. */
export function CheckWords({ wording, wordingDigest }: CheckWordsProps) {
  const [isRight, setIsRight] = useState<boolean>()
  return (
    <Section title="Check this record yourself">
      <p>
        A digest is worked out from every letter of a text. If one letter had been changed, it would be another one.
      </p>
      <p className="words-digest">{wordingDigest}</p>
      <p className="soft small">SHA-256 of the words above in UTF-8, paragraphs joined by a line break.</p>
      <p className="no-print">
        <Button
          variant="secondary"
          size="small"
          onPress={() => setIsRight(sha256(new TextEncoder().encode(wording)) === wordingDigest)}
        >
          Work it out again
        </Button>
      </p>
      <p role="status">
        {isRight === undefined
          ? null
          : isRight
            ? 'The digest is right: these are the words that were recorded.'
            : 'The digest does not fit these words. Tell the secretary, and keep this page as it is.'}
      </p>
    </Section>
  )
}
