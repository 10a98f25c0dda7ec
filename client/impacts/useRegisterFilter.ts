import { useSearchParams } from 'react-router'
import { filterIn, type RegisterFilter, searchOf } from './register.ts'

/** The filter that the address holds, and how to change it. */
export function useRegisterFilter(): [RegisterFilter, (filter: RegisterFilter) => void] {
  const [search, setSearch] = useSearchParams()
  return [filterIn(search), (filter) => setSearch(searchOf(filter), { replace: true })]
}
