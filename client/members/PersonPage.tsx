import './members.scss'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import { formatDate, formatList } from '../../shared/format.ts'
import type { SeatAnswer } from '../../shared/members/answers.ts'
import { capacityNames, roleNames } from '../../shared/members/roles.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { ChangeSeatDialog } from './ChangeSeatDialog.tsx'
import { EndSeatDialog } from './EndSeatDialog.tsx'
import { InterestList } from './InterestList.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { SeatEntry } from './SeatEntry.tsx'

/** One person's place in the senate: what they do here, for whom, and what they declared. */
export function PersonPage() {
  const { seatId } = useParams()
  const { seat } = useSenate()
  const answer = useAnswer<SeatAnswer>(`/seats/${seatId}`, { follows: ['senate'] })
  if (answer.data) return <Person key={answer.data.seat.id} answer={answer.data} />
  return (
    <Page title={seat(seatId)?.name ?? 'Person'}>
      <Answered answer={answer}>{() => null}</Answered>
    </Page>
  )
}

type Open = 'change' | 'end' | 'invite'

function Person({ answer }: { answer: SeatAnswer }) {
  const { senateId, may, me } = useSenate()
  const isNew = (useLocation().state as { invite?: boolean } | null)?.invite === true
  const [open, setOpen] = useState<Open | undefined>(isNew && answer.entry?.hasAccount === false ? 'invite' : undefined)
  const { seat, entry } = answer
  const close = () => setOpen(undefined)
  const manages = may('seat.manage') && seat.endedAt === null

  return (
    <Page
      title={seat.name}
      caption={<Link to={`/senates/${senateId}/people`}>People</Link>}
      lead={seat.roleTitle}
      actions={
        manages ? (
          <>
            <Button opensDialog variant="secondary" onPress={() => setOpen('change')}>
              Change the seat
            </Button>
            <Button opensDialog variant="quiet" onPress={() => setOpen('end')}>
              End the seat
            </Button>
          </>
        ) : undefined
      }
    >
      {seat.endedAt ? (
        <ReadOnlyNote>
          This seat ended on {formatDate(seat.endedAt)}. What was said and decided from it stays in the record.
        </ReadOnlyNote>
      ) : null}
      <div className="columns">
        <Section title="Declared interests">
          <InterestList
            seatId={seat.id}
            empty={`${seat.id === me.seatId ? 'You have' : 'They have'} declared nothing yet that you can see.`}
          />
        </Section>
        <div className="stack">
          <Section title="This seat">
            <SeatFacts seat={seat} />
          </Section>
          {entry && seat.endedAt === null ? (
            <SeatEntry entry={entry} seat={seat} onInvite={() => setOpen('invite')} />
          ) : null}
        </div>
      </div>
      <ChangeSeatDialog isOpen={open === 'change'} onClose={close} answer={answer} />
      <EndSeatDialog isOpen={open === 'end'} onClose={close} seat={seat} />
      <InviteDialog isOpen={open === 'invite'} onClose={close} seat={seat} />
    </Page>
  )
}

function SeatFacts({ seat }: { seat: SeatAnswer['seat'] }) {
  const { seat: seatOf } = useSenate()
  const deputies = seat.deputySeatIds.flatMap((id) => seatOf(id)?.name ?? [])
  return (
    <Facts
      facts={[
        { name: 'Role', value: roleNames[seat.role] },
        { name: 'Vote', value: seat.votes ? 'Has a vote' : 'No vote' },
        { name: 'Capacity', value: capacityNames[seat.capacity] },
        {
          name: 'Organisation',
          value: seat.organisationId ? <OrganisationChip id={seat.organisationId} withName /> : 'None',
        },
        {
          name: 'Answers for',
          value:
            seat.answersFor.length > 0 ? (
              <ul className="tree">
                {seat.answersFor.map((id) => (
                  <li key={id}>
                    <OrganisationChip id={id} />
                  </li>
                ))}
              </ul>
            ) : null,
        },
        { name: 'Profession', value: seat.profession && professionWords(seat.profession) },
        { name: 'Deputies', value: deputies.length > 0 ? formatList(deputies) : null },
        {
          name: 'Term',
          value: seat.termTo ? (
            <>
              <When at={seat.termFrom} as="date" /> to <When at={seat.termTo} as="date" />
            </>
          ) : (
            <>
              From <When at={seat.termFrom} as="date" />
            </>
          ),
        },
      ]}
    />
  )
}

/** `generalPractice` and `general practice` alike. */
function professionWords(profession: string): string {
  const words = profession.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
