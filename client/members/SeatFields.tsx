import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import {
  capacities,
  capacityMeanings,
  capacityNames,
  type Role,
  roleNames,
  roles,
  votingRoles,
} from '../../shared/members/roles.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from '../ui/useDraft.ts'
import type { SeatDraft } from './seat-draft.ts'

/** What a seat is and may do, to fill in. */
export function SeatFields({ draft: seat, set, errorOf }: Draft<SeatDraft>) {
  const { organisations, seats, senate } = useSenate()
  const open = organisations.filter((organisation) => organisation.activeTo === null)
  return (
    <>
      <TextField
        id="seat-title"
        label="Position"
        hint="What they are outside this senate, such as Consultant geriatrician, acute trust."
        value={seat.roleTitle}
        onChange={set('roleTitle')}
        error={errorOf('seat-title')}
      />
      <Select<Role>
        id="seat-role"
        label="Role here"
        value={seat.role}
        options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        onChange={(role) => {
          if (role) set('role')(role)
        }}
      />
      {votingRoles.includes(seat.role) ? (
        <Checkbox id="seat-votes" label="Has a vote" value={seat.votes} onChange={set('votes')} />
      ) : null}
      {seat.role === 'reviewer' ? (
        <Checkboxes<OrganisationId>
          id="seat-answers"
          label="Answers for"
          hint="They acknowledge decisions and answer impacts for these organisations."
          value={seat.answersFor}
          choices={open.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
          onChange={set('answersFor')}
          error={errorOf('seat-answers')}
        />
      ) : null}
      <Select<OrganisationId>
        id="seat-organisation"
        label="Organisation"
        optional
        empty="None"
        value={seat.organisationId}
        options={open.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
        onChange={set('organisationId')}
      />
      <Radios
        id="seat-capacity"
        label="Capacity"
        value={seat.capacity}
        choices={capacities.map((value) => ({ value, label: capacityNames[value], hint: capacityMeanings[value] }))}
        onChange={set('capacity')}
      />
      {senate.terms.deputies ? (
        <Checkboxes<SeatId>
          id="seat-deputies"
          label="Deputies"
          optional
          value={seat.deputySeatIds}
          choices={seats
            .filter((other) => other.endedAt === null)
            .map((other) => ({ value: other.id, label: other.name }))}
          onChange={set('deputySeatIds')}
        />
      ) : null}
      <DateField
        id="seat-from"
        label="Term starts"
        value={seat.termFrom}
        onChange={set('termFrom')}
        error={errorOf('seat-from')}
      />
      <DateField
        id="seat-to"
        label="Term ends"
        optional
        value={seat.termTo}
        onChange={set('termTo')}
        error={errorOf('seat-to')}
      />
    </>
  )
}
