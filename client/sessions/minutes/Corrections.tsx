import { useState } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { MinutesState } from '../../../shared/sessions/minutes.ts'
import type { MinutesAnswer } from '../../../shared/sessions/minutes-answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { When } from '../../ui/When.tsx'
import { WordsDialog } from './WordsDialog.tsx'

type Part = MinutesAnswer['parts'][number]
type Correction = Part['corrections'][number]

interface CorrectionsProps {
  sessionId: SessionId
  part: Part
  state: MinutesState
}

/** What members proposed to correct, and what became of each. */
export function Corrections({ sessionId, part, state }: CorrectionsProps) {
  const { may } = useSenate()
  const [isProposing, setIsProposing] = useState(false)
  const mayPropose = state !== 'confirmed' && may('minutes.correct')
  if (part.corrections.length === 0 && !mayPropose) return null
  return (
    <Section
      title="Corrections"
      count={part.corrections.length > 0 ? part.corrections.length : undefined}
      action={
        mayPropose ? (
          <Button variant="secondary" size="small" opensDialog onPress={() => setIsProposing(true)}>
            Propose a correction
          </Button>
        ) : undefined
      }
    >
      {part.corrections.length === 0 ? <p className="soft">Nobody has proposed one.</p> : null}
      <ol className="corrections">
        {part.corrections.map((correction) => (
          <li className="corrections__one" key={correction.id}>
            <OneCorrection sessionId={sessionId} correction={correction} state={state} />
          </li>
        ))}
      </ol>
      {isProposing ? (
        <WordsDialog
          title="Propose a correction"
          verb="Propose it"
          command={{ type: 'proposeCorrection', target: sessionId, body: { documentId: part.documentId } }}
          asked={[
            {
              ...{ field: 'passage', label: 'Which passage', missing: 'Enter the passage or the heading' },
              hint: 'Copy the words, or name the heading where something is missing',
            },
            { field: 'shouldSay', label: 'What it should say', missing: 'Enter what it should say' },
            { field: 'why', label: 'Why', missing: 'Enter why', rows: 2 },
          ]}
          onClose={() => setIsProposing(false)}
        >
          <p>Everybody who reads these minutes sees what you propose and what becomes of it.</p>
        </WordsDialog>
      ) : null}
    </Section>
  )
}

interface OneProps {
  sessionId: SessionId
  correction: Correction
  state: MinutesState
}

function OneCorrection({ sessionId, correction, state }: OneProps) {
  const { may } = useSenate()
  const [asking, setAsking] = useState<'take' | 'decline'>()
  const { id, passage, shouldSay, why, at, by, answer, notInText } = correction
  const close = () => setAsking(undefined)
  const body = { correctionId: id }
  return (
    <>
      <dl className="corrections__words">
        <dt>Passage</dt>
        <dd>{passage ?? erased}</dd>
        <dt>It should say</dt>
        <dd>{shouldSay ?? erased}</dd>
        <dt>Why</dt>
        <dd>{why ?? erased}</dd>
      </dl>
      <p className="soft">
        Proposed by <PersonName seatId={by} /> on <When at={at} />.
      </p>
      {answer ? (
        <p>
          <StateTag tone={answer.as === 'taken' ? 'good' : 'quiet'}>
            {answer.as === 'taken' ? 'Taken in' : 'Not taken in'}
          </StateTag>{' '}
          {answer.words ?? erased} <PersonName seatId={answer.by} />, <When at={answer.at} />
          {notInText && state !== 'confirmed' ? (
            <>
              {' '}
              <StateTag tone="caution">Not in the circulated text yet</StateTag>
            </>
          ) : null}
        </p>
      ) : (
        <p>
          <StateTag tone="caution">Not answered</StateTag>
        </p>
      )}
      {!answer && state !== 'confirmed' && may('minutes.keep') ? (
        <ButtonRow>
          <Button size="small" opensDialog onPress={() => setAsking('take')}>
            Take it in
          </Button>
          <Button variant="secondary" size="small" opensDialog onPress={() => setAsking('decline')}>
            Answer why not
          </Button>
        </ButtonRow>
      ) : null}
      {asking === 'take' ? (
        <WordsDialog
          title="Take this correction in"
          verb="Say that it is taken in"
          command={{ type: 'takeCorrection', target: sessionId, body }}
          asked={[
            {
              field: 'how',
              label: 'How it is taken in',
              missing: 'Enter how',
              hint: 'For example, Changed as proposed',
            },
          ]}
          onClose={close}
        >
          <p>Change the text in the document as well, then circulate it again.</p>
        </WordsDialog>
      ) : null}
      {asking === 'decline' ? (
        <WordsDialog
          title="Answer why it is not taken in"
          verb="Answer"
          command={{ type: 'declineCorrection', target: sessionId, body }}
          asked={[{ field: 'why', label: 'Why not', missing: 'Enter why not' }]}
          onClose={close}
        />
      ) : null}
    </>
  )
}

const erased = 'These words were erased.'
