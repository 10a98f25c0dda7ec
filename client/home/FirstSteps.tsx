import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ChallengeList } from '../../shared/challenges/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'

interface Step {
  name: string
  why: string
  path: string
  isDone: boolean
}

/** The way into a new senate, for who sets it up; it goes away with the first challenge. */
export function FirstSteps() {
  const { may } = useSenate()
  return may('organisation.manage') ? <WhileNew /> : null
}

function WhileNew(): ReactNode {
  const { senateId, organisations, seats } = useSenate()
  const challenges = useAnswer<ChallengeList>(`/senates/${senateId}/challenges?limit=1`, { follows: ['challenge'] })
  if (challenges.data === undefined || challenges.data.items.length > 0) return null
  const steps: Step[] = [
    {
      name: 'Add the organisations and their services',
      why: 'Seats, impacts and answers all belong to one.',
      path: 'organisations',
      isDone: organisations.length > 0,
    },
    {
      name: 'Give people their seats',
      why: 'The chair, the members, and who answers for each organisation.',
      path: 'people',
      isDone: seats.length > 1,
    },
    {
      name: 'Open the first challenge',
      why: 'A question that no one organisation can answer alone.',
      path: 'challenges',
      isDone: false,
    },
  ]
  return (
    <Section title="Set up this senate">
      <ol className="rows first-steps">
        {steps.map(({ name, why, path, isDone }) => (
          <li key={path}>
            <p className="row__title">
              <Link to={`/senates/${senateId}/${path}`}>{name}</Link>{' '}
              {isDone ? <StateTag tone="good">Done</StateTag> : null}
            </p>
            <p className="row__detail">{why}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
