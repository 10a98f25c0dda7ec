import { useState } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { MinutesState } from '../../../shared/sessions/minutes.ts'
import type { MinutesAnswer } from '../../../shared/sessions/minutes-answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { WordsDialog } from './WordsDialog.tsx'

interface ErrataProps {
  sessionId: SessionId
  part: MinutesAnswer['parts'][number]
  state: MinutesState
}

/** What was found wrong after the minutes were confirmed. It stands beside them: the text itself never changes. */
export function Errata({ sessionId, part, state }: ErrataProps) {
  const { may } = useSenate()
  const [isAdding, setIsAdding] = useState(false)
  const mayAdd = state === 'confirmed' && may('minutes.keep')
  if (part.errata.length === 0 && !mayAdd) return null
  return (
    <Section
      title="Errata"
      action={
        mayAdd ? (
          <Button variant="secondary" size="small" opensDialog onPress={() => setIsAdding(true)}>
            Add an erratum
          </Button>
        ) : undefined
      }
    >
      {part.errata.length === 0 ? <p className="soft">None.</p> : null}
      <ul>
        {part.errata.map(({ id, text, at, by }) => (
          <li key={id}>
            {text ?? 'These words were erased.'} <PersonName seatId={by} />, <When at={at} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <WordsDialog
          title="Add an erratum"
          verb="Add it"
          command={{ type: 'recordMinutesErratum', target: sessionId, body: { documentId: part.documentId } }}
          asked={[{ field: 'text', label: 'What is wrong, and what is right', missing: 'Enter what is wrong' }]}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </Section>
  )
}
