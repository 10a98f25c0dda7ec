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

/** On the page of a session that has closed: the question, what was said, and the trend over sessions. */
export function UsefulnessSection({ id, session }: { id: SessionId; session: Session }) {
  const { may } = useSenate()
  const isAskedAbout = session.state === 'closed' && !session.historical
  const { data } = useAnswer<SessionUsefulness>(isAskedAbout ? `/sessions/${id}/usefulness` : undefined, {
    follows: [`session:${id}`],
  })
  if (!isAskedAbout || !data) return null
  const tells = may('usefulness.read')
  if (!data.asked && !tells) return null
  return (
    <Section title="A good use of time?">
      {data.asked ? (
        <>
          <h3 className="usefulness-question__title" id="useful-here">
            Was this a good use of your time?
          </h3>
          <AskUsefulness sessionId={id} askedBy="useful-here" answered={data.answered} />
        </>
      ) : null}
      {tells ? <WhatWasSaid said={data} /> : null}
      {tells ? <UsefulnessTrend /> : null}
    </Section>
  )
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
