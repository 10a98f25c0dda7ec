import { type Content, evidenceStrengthNames } from '../../shared/decisions/content.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'

/** Why: the question, the reasons, what else was considered and what it rests on. */
export function WhyDecided({ content, state }: { content: Content; state: DecisionState }) {
  const chosen = state === 'notAgreed' || state === 'deferred' || state === 'withdrawn' ? 'Put forward' : 'Chosen'
  const { question, context, rationale, optionsConsidered, evidence, consequences } = content
  return (
    <Section title="Why">
      {question ? <p className="why-question">{question}</p> : null}
      {context ? <p className="decision-prose">{context}</p> : null}
      {rationale ? (
        <p className="decision-prose">{rationale}</p>
      ) : (
        <p className="soft">The reasons have not been written yet.</p>
      )}
      {optionsConsidered.length > 0 ? (
        <>
          <h3 className="decision-subtitle">Options considered</h3>
          <ul className="plain-list spaced-list">
            {optionsConsidered.map(({ name, outcome, reason }) => (
              <li key={name}>
                <span className="option-name">{name}</span>
                {outcome === 'chosen' ? (
                  <StateTag tone={chosen === 'Chosen' ? 'good' : 'neutral'}>{chosen}</StateTag>
                ) : (
                  <StateTag tone="quiet">Set aside</StateTag>
                )}
                {reason ? <span className="option-reason">{reason}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {evidence.length > 0 ? (
        <>
          <h3 className="decision-subtitle">Evidence</h3>
          <ul className="spaced-list">
            {evidence.map(({ text, source, strength }) => (
              <li key={text}>
                {text}
                <span className="option-reason">
                  {[source, strength ? `${evidenceStrengthNames[strength]} evidence` : null].filter(Boolean).join('. ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {consequences ? (
        <>
          <h3 className="decision-subtitle">What follows from it</h3>
          <p className="decision-prose">{consequences}</p>
        </>
      ) : null}
    </Section>
  )
}
