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
import { organisationChoices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from '../ui/useDraft.ts'
import type { SeatDraft } from './seat-draft.ts'

/** What a seat is and may do, to fill in. */
export function SeatFields({ draft: seat, set, field }: Draft<SeatDraft>) {
  const { organisations, seats, senate } = useSenate()
  const open = organisations.filter((organisation) => organisation.activeTo === null)
  return (
    <>
      <TextField
        {...field('roleTitle', 'seat-title')}
        label="Position"
        hint="What they are outside this senate, such as Consultant geriatrician, acute trust."
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
      {votingRoles.includes(seat.role) ? <Checkbox label="Has a vote" {...field('votes', 'seat-votes')} /> : null}
      {seat.role === 'reviewer' ? (
        <Checkboxes<OrganisationId>
          {...field('answersFor', 'seat-answers')}
          label="Answers for"
          hint="They acknowledge decisions and answer impacts for these organisations."
          choices={organisationChoices(open)}
        />
      ) : null}
      <Select<OrganisationId>
        {...field('organisationId', 'seat-organisation')}
        label="Organisation"
        optional
        empty="None"
        options={organisationChoices(open)}
      />
      <Radios
        {...field('capacity', 'seat-capacity')}
        label="Capacity"
        choices={capacities.map((value) => ({ value, label: capacityNames[value], hint: capacityMeanings[value] }))}
      />
      {senate.terms.deputies ? (
        <Checkboxes<SeatId>
          {...field('deputySeatIds', 'seat-deputies')}
          label="Deputies"
          optional
          choices={seats
            .filter((other) => other.endedAt === null)
            .map((other) => ({ value: other.id, label: other.name }))}
        />
      ) : null}
      <DateField {...field('termFrom', 'seat-from')} label="Term starts" />
      <DateField {...field('termTo', 'seat-to')} label="Term ends" optional />
    </>
  )
}
