import { useState } from 'react'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { Button } from '../ui/Button.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

const few = 8

/** Who has worked on a challenge and when last, the latest first. */
export function PeopleOf({ challenge: { people } }: { challenge: ChallengeAnswer }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <Section title="People who have worked on it" count={people.length}>
      {people.length === 0 ? <p className="soft">Nobody yet.</p> : null}
      <ul className="people-list">
        {people.slice(0, isWhole ? undefined : few).map(({ seatId, at }) => (
          <li key={seatId}>
            <PersonName seatId={seatId} />{' '}
            {at ? (
              <span className="people-list__at">
                <When at={at} as="ago" />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {people.length > few ? (
        <p className="more-button">
          <Button variant="quiet" size="small" expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `See all ${people.length}`}
          </Button>
        </p>
      ) : null}
    </Section>
  )
}
