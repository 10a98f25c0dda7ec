import { type SenateStatus, senateStatuses } from '../../shared/members/senate.ts'
import { senateStatusMeanings, senateStatusNames } from '../../shared/members/senate-words.ts'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from '../ui/useDraft.ts'

interface SenateDraft {
  footprint: string
  purpose: string
  status: SenateStatus
}

/** What a senate is about, what it is for, and what its decisions count as. */
export function SenateFields<T extends SenateDraft>({ field }: Pick<Draft<T>, 'field'>) {
  return (
    <>
      <TextField
        {...field('footprint', 'senate-footprint')}
        label="Footprint"
        hint="The place and the people, such as Leeds and the services that its people use."
      />
      <TextArea {...field('purpose', 'senate-purpose')} label="Purpose" rows={3} maxLength={2000} />
      <Radios
        {...field('status', 'senate-status')}
        label="Status"
        choices={senateStatuses.map((value) => ({
          value,
          label: senateStatusNames[value],
          hint: senateStatusMeanings[value],
        }))}
      />
    </>
  )
}
