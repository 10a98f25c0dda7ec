import { plural } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import type { SessionUsefulness } from '../../../shared/sessions/usefulness-answers.ts'
import { usefulnessAnswers, usefulnessNames } from '../../../shared/sessions/usefulness-words.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Section } from '../../ui/Section.tsx'
import { AskUsefulness } from './AskUsefulness.tsx'
import { UsefulnessTrend } from './UsefulnessTrend.tsx'

interface UsefulnessProps {
  id: SessionId
  session: Session
}

/** At the top of the page of a session that has just closed: the one question, for those who were there. */
export function UsefulnessAsked({ id, session }: UsefulnessProps) {
  const data = useUsefulness(id, session)
  if (!data?.asked) return null
  return (
    <Section title="After the session">
      <h3 className="usefulness-question__title" id="useful-here">
        Was this a good use of your time?
      </h3>
      <AskUsefulness sessionId={id} askedBy="useful-here" answered={data.answered} />
    </Section>
  )
}

/** At its foot, for those who read it: what was said, and the trend over sessions. */
export function UsefulnessSection({ id, session }: UsefulnessProps) {
  const { may } = useSenate()
  const data = useUsefulness(id, session)
  if (!data || !may('usefulness.read')) return null
  return (
    <Section title="A good use of time?">
      <WhatWasSaid said={data} />
      <UsefulnessTrend />
    </Section>
  )
}

function useUsefulness(id: SessionId, { state, historical }: Session): SessionUsefulness | undefined {
  const isAskedAbout = state === 'closed' && !historical
  return useAnswer<SessionUsefulness>(isAskedAbout ? `/sessions/${id}/usefulness` : undefined, {
    follows: [`session:${id}`],
  }).data
}

function WhatWasSaid({ said: { counts, reasons } }: { said: SessionUsefulness }) {
  if (!counts) return <p className="soft">What was said is told once 3 people have answered.</p>
  const all = counts.yes + counts.partly + counts.no
  return (
    <>
      <p>
        {plural(all, 'person', 'people')} answered:{' '}
        {usefulnessAnswers.map((answer) => `${usefulnessNames[answer].toLowerCase()} ${counts[answer]}`).join(', ')}.
      </p>
      {reasons && reasons.length > 0 ? (
        <>
          <h3 className="usefulness-question__title">Why, without names and sorted by letter</h3>
          <ul className="usefulness-reasons">
            {reasons.map((reason, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same, and nothing else tells them apart
              <li key={n}>{reason}</li>
            ))}
          </ul>
          <p className="soft">Only the chair, the vice chair and the secretary see these.</p>
        </>
      ) : null}
    </>
  )
}
