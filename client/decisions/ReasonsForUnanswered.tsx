import type { OrganisationId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { type ReasonGroups, regrouped } from './reason-groups.ts'

interface ReasonsForUnansweredProps {
  waiting: readonly OrganisationId[]
  groups: ReasonGroups
  onChange(groups: ReasonGroups): void
  errorOf(field: string): string | undefined
}

/** Why the senate goes ahead although some organisations have not answered. One reason may cover several. */
export function ReasonsForUnanswered({ waiting, groups, onChange, errorOf }: ReasonsForUnansweredProps) {
  const { organisation } = useSenate()
  return groups.map((group, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a reason is known by its place only
    <fieldset className="reason-group" key={n}>
      <legend className="nhsuk-fieldset__legend">
        {groups.length === 1 ? 'Going ahead without an answer' : `Reason ${n + 1}`}
      </legend>
      {waiting.length > 1 ? (
        <Checkboxes<OrganisationId>
          id={`reason-${n}-for`}
          label="It covers"
          value={group.organisationIds}
          onChange={(next) => {
            const changed = waiting.find((id) => next.includes(id) !== group.organisationIds.includes(id))
            if (changed) onChange(regrouped(groups, n, changed))
          }}
          choices={waiting.map((id) => ({ value: id, label: <OrganisationChip id={id} withName /> }))}
        />
      ) : null}
      <TextArea
        id={`reason-${n}`}
        label={
          group.organisationIds.length === 1
            ? `Why ${organisation(group.organisationIds[0])?.code ?? 'it'} is not waited for`
            : 'Why they are not waited for'
        }
        rows={3}
        maxLength={4000}
        value={group.reason}
        onChange={(reason) => onChange(groups.map((each, at) => (at === n ? { ...each, reason } : each)))}
        error={errorOf(`reason-${n}`)}
      />
    </fieldset>
  ))
}
