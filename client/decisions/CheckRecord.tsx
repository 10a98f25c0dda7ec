import { useState } from 'react'
import { canonical } from '../../shared/canonical.ts'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { digestOf, sha256 } from '../../shared/decisions/digest.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Section } from '../ui/Section.tsx'

type Outcome = { record: boolean; words: boolean }

/** For whoever wants to be sure that nothing was changed: the digests, and how to work them out again. */
export function CheckRecord({ decision: { ref, digest, record } }: { decision: RatifiedDecision }) {
  const [outcome, setOutcome] = useState<Outcome>()

  function check() {
    const words = sha256(new TextEncoder().encode(record.source.wording))
    setOutcome({ record: digestOf(record) === digest, words: words === record.source.wordingDigest })
  }

  function keep() {
    const address = URL.createObjectURL(new Blob([canonical(record)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${ref}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }

  return (
    <Section title="Check this record yourself">
      <p className="small">
        A digest is worked out from every letter of a text. If one letter had been changed, it would be another one.
      </p>
      <dl className="digests">
        <dt>The record</dt>
        <dd className="digest">{digest}</dd>
        <dt>The exact words</dt>
        <dd className="digest">{record.source.wordingDigest}</dd>
      </dl>
      <p className="soft small">SHA-256, over UTF-8. The record is canonical JSON (RFC 8785).</p>
      <div className="no-print">
        <ButtonRow>
          <Button variant="secondary" size="small" onPress={check}>
            Work them out again
          </Button>
          <Button variant="quiet" size="small" onPress={keep}>
            Save the record
          </Button>
        </ButtonRow>
      </div>
      <p role="status" className="check-outcome">
        {outcome ? told(outcome) : null}
      </p>
    </Section>
  )
}

function told({ record, words }: Outcome): string {
  if (record && words) return 'Both digests are right: the record and the words are as they were ratified.'
  const wrong = record ? 'The digest of the words does' : words ? 'The digest of the record does' : 'Both digests do'
  return `${wrong} not fit. Tell the secretary, and keep this page as it is.`
}
