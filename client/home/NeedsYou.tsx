import { useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { daysBetween } from '../../shared/format.ts'
import type { Need } from '../../shared/home.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useNow } from '../ui/useNow.ts'
import { When } from '../ui/When.tsx'

const icons: Record<Need['kind'], IconName> = {
  session: 'sessions',
  response: 'decisions',
  impact: 'impacts',
  action: 'action',
  ratification: 'decisions',
  decision: 'decisions',
  ruling: 'people',
  interest: 'people',
  minutes: 'sessions',
  numbers: 'impacts',
}

/** Everything that waits for this person, the most urgent first, each one press away. */
export function NeedsYou({ needs }: { needs: Need[] }) {
  const { hash, key } = useLocation()
  // Pressing "Needs you" in the bar comes here, also from further down the same page.
  useEffect(() => {
    if (key !== '' && hash === '#needs-you') document.getElementById('needs-you')?.scrollIntoView({ block: 'start' })
  }, [hash, key])
  return (
    <Section title="Needs you" count={needs.length > 0 ? needs.length : undefined} id="needs-you">
      {needs.length === 0 ? (
        <Empty title="Nothing waits for you">
          What asks for your answer, your action or your view will stand here, the most urgent first.
        </Empty>
      ) : (
        <ul className="needs">
          {needs.map((need) => (
            <li className="need" key={`${need.kind} ${need.address} ${need.title} ${need.detail}`}>
              <Icon name={icons[need.kind]} />
              <div className="need__words">
                <Link className="need__title" to={need.address}>
                  {need.title}
                </Link>
                {need.detail === '' ? null : <p className="need__detail">{need.detail}</p>}
              </div>
              <NeedDue need={need} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function NeedDue({ need }: { need: Need }) {
  const { senate } = useSenate()
  const now = useNow(60_000)
  if (need.dueOn === null) return null
  const isSoon = daysBetween(now, need.dueOn, senate.timeZone) <= 3
  return (
    <StateTag tone={need.overdue ? 'bad' : isSoon ? 'caution' : 'neutral'}>
      <When at={need.dueOn} as="due" />
    </StateTag>
  )
}
