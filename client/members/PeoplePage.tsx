import './members.scss'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { type Role, roleNames } from '../../shared/members/roles.ts'
import { type NamedSeat, useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { organisationChoices } from '../ui/choices.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { When } from '../ui/When.tsx'
import { GiveSeatDialog } from './GiveSeatDialog.tsx'

const groups: { title: string; roles: readonly Role[] }[] = [
  { title: 'Who runs the senate', roles: ['chair', 'viceChair', 'secretary', 'facilitator'] },
  { title: 'Members', roles: ['member', 'layMember'] },
  { title: 'Who answers for an organisation', roles: ['reviewer'] },
  { title: 'Experts and observers', roles: ['expert', 'observer'] },
]

/** Everybody who sits in the senate, by what they do in it. */
export function PeoplePage() {
  const { senateId, seats, organisations, may } = useSenate()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [isGiving, setIsGiving] = useState(false)
  const words = search.get('q') ?? ''
  const from = organisations.find(({ id }) => id === search.get('organisation'))?.id
  const home = `/senates/${senateId}`
  const kept = seats.filter((seat) => (!from || seat.organisationId === from) && matches(seat, words))
  const sitting = kept.filter((seat) => seat.endedAt === null)
  const ended = kept.filter((seat) => seat.endedAt !== null)

  function narrow(key: string, value: string): void {
    const next = new URLSearchParams(search)
    if (value) next.set(key, value)
    else next.delete(key)
    setSearch(next, { replace: true })
  }

  return (
    <Page
      title="People"
      lead="Who sits in this senate, what they do in it, and for whom."
      actions={
        <>
          <ButtonLink variant="secondary" to={`${home}/interests`}>
            Register of interests
          </ButtonLink>
          {may('seat.manage') ? (
            <Button opensDialog onPress={() => setIsGiving(true)}>
              Give somebody a seat
            </Button>
          ) : null}
        </>
      }
    >
      <search className="members-filter" aria-label="Find people">
        <TextField
          id="people-words"
          label="Find a name or a role"
          type="search"
          width={20}
          value={words}
          onChange={(value) => narrow('q', value)}
        />
        <Select
          id="people-organisation"
          label="Organisation"
          value={from ?? ''}
          empty="Every organisation"
          options={organisationChoices(organisations)}
          onChange={(value) => narrow('organisation', value)}
        />
      </search>
      {sitting.length === 0 ? (
        <Empty title="Nobody found">Try another name, or choose every organisation.</Empty>
      ) : (
        groups.map(({ title, roles }) => {
          const members = sitting.filter((seat) => roles.includes(seat.role))
          return members.length === 0 ? null : (
            <Section key={title} title={title} count={members.length} surface="plain">
              <SeatTable caption={title} seats={members} />
            </Section>
          )
        })
      )}
      {ended.length > 0 ? (
        <details className="fold">
          <summary>Seats that have ended ({ended.length})</summary>
          <SeatTable caption="Seats that have ended" seats={ended} withEnd />
        </details>
      ) : null}
      <GiveSeatDialog
        isOpen={isGiving}
        onClose={() => setIsGiving(false)}
        onDone={(seatId) => void navigate(`${home}/people/${seatId}`, { state: { invite: true } })}
      />
    </Page>
  )
}

function SeatTable({ caption, seats, withEnd = false }: { caption: string; seats: NamedSeat[]; withEnd?: boolean }) {
  const { senateId } = useSenate()
  const columns: Column<NamedSeat>[] = [
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      cell: (seat) => <Link to={`/senates/${senateId}/people/${seat.id}`}>{seat.name}</Link>,
    },
    { key: 'does', header: 'Position', cell: (seat) => seat.roleTitle },
    {
      key: 'organisation',
      header: 'Organisation',
      cell: (seat) => (seat.organisationId ? <OrganisationChip id={seat.organisationId} /> : 'Independent'),
    },
    { key: 'role', header: 'Role here', cell: (seat) => roleNames[seat.role] },
    withEnd
      ? { key: 'ended', header: 'Ended', cell: (seat) => (seat.endedAt ? <When at={seat.endedAt} as="date" /> : '') }
      : { key: 'votes', header: 'Vote', cell: (seat) => (seat.votes ? 'Votes' : 'No vote') },
  ]
  return (
    <div className="people-table">
      <DataTable caption={caption} columns={columns} rows={seats} rowKey={(seat) => seat.id} />
    </div>
  )
}

function matches(seat: NamedSeat, words: string): boolean {
  const text = [seat.name, seat.roleTitle, roleNames[seat.role], seat.organisationCode].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
