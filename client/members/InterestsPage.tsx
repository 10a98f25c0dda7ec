import './members.scss'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { seatChoices } from '../ui/choices.ts'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { InterestList } from './InterestList.tsx'
import { isWaiting } from './waiting.ts'

/** The register of interests: your own first, what waits for you to rule, then everybody's. */
export function InterestsPage() {
  const { senateId, me, may, seats } = useSenate()
  const [search, setSearch] = useSearchParams()
  const [isDeclaring, setIsDeclaring] = useState(false)
  const rules = may('interest.rule')
  const whose = seats.find(({ id }) => id === search.get('seat'))?.id
  return (
    <Page
      title="Register of interests"
      caption={<Link to={`/senates/${senateId}/people`}>People</Link>}
      lead="Declare when you join, once a year, within 28 days of anything new, and as an item opens. If there is nothing, declare that."
      actions={
        <Button opensDialog onPress={() => setIsDeclaring(true)}>
          Declare an interest
        </Button>
      }
    >
      {rules ? (
        <Section title="Waiting for a ruling">
          <InterestList isWaiting withNames empty="Every interest has been ruled on." />
        </Section>
      ) : null}
      <Section title="Your interests">
        <InterestList seatId={me.seatId} empty="You have declared nothing yet. Declare an interest, or a nil return." />
      </Section>
      <Section title="Everybody else's interests">
        <div className="stack">
          <div className="members-filter">
            <Select<SeatId>
              id="interests-of"
              label="Whose"
              value={whose ?? ''}
              empty="Everybody"
              options={seatChoices(seats.filter(({ id }) => id !== me.seatId))}
              onChange={(seat) => setSearch(seat ? { seat } : {}, { replace: true })}
            />
          </div>
          <InterestList
            seatId={whose}
            withNames
            leaveOut={(entry) => entry.seatId === me.seatId || (rules && isWaiting(entry))}
            empty={whose ? 'Nothing else declared that you can see.' : 'Nobody else has declared anything yet.'}
          />
        </div>
      </Section>
      <DeclareDialog isOpen={isDeclaring} onClose={() => setIsDeclaring(false)} />
    </Page>
  )
}
