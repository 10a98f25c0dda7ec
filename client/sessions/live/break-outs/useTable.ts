import { useSearchParams } from 'react-router'
import type { GroupId } from '../../../../shared/ids.ts'
import type { BreakOuts, Group } from '../../../../shared/sessions/break-outs.ts'

/** The table that a helper is at, kept in the address; back to what the chair shows leaves it. */
export function useTable({ groups }: Pick<BreakOuts, 'groups'>) {
  const [search, setSearch] = useSearchParams()
  const table: Group | undefined = groups.find(({ id }) => id === search.get('table'))
  const goTo = (groupId: GroupId | undefined) =>
    setSearch(groupId ? { table: groupId } : {}, { replace: true, preventScrollReset: true })
  return { table, goTo }
}
