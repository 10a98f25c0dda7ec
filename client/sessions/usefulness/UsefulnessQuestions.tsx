import { useState } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { UsefulnessQuestion } from '../../../shared/sessions/usefulness-answers.ts'
import { Section } from '../../ui/Section.tsx'
import { AskUsefulness } from './AskUsefulness.tsx'

/** On Home, for those who were at a session that has closed. What was answered stays until they go elsewhere. */
export function UsefulnessQuestions({ questions }: { questions: readonly UsefulnessQuestion[] }) {
  const [answeredHere, setAnsweredHere] = useState<readonly SessionId[]>([])
  const shown = questions.filter(({ answered, sessionId }) => !answered || answeredHere.includes(sessionId))
  if (shown.length === 0) return null
  return (
    <Section title="After the session">
      {shown.map(({ sessionId, title }) => (
        <div key={sessionId}>
          <h3 className="usefulness-question__title" id={`useful-${sessionId}`}>
            Was “{title}” a good use of your time?
          </h3>
          <AskUsefulness
            sessionId={sessionId}
            askedBy={`useful-${sessionId}`}
            answered={false}
            onAnswered={() => setAnsweredHere((before) => [...before, sessionId])}
          />
        </div>
      ))}
    </Section>
  )
}
