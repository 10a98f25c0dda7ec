import { type QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { leavesPapersAlone } from '../../shared/sessions/told.ts'
import { type PapersOf, papersOn } from '../connection/device-copies.ts'
import { canKeep, type Kept, keepUp } from './kept-papers.ts'

/** Asking what is kept of a session brings it up to date: at first, at news of the session, and after a lost connection. */
const keptOptions = (who: PapersOf) =>
  queryOptions({
    queryKey: [{ papersOf: who }],
    queryFn: () => keepUp(who),
    enabled: canKeep(),
    meta: { follows: [`session:${who.sessionId}`], spared: leavesPapersAlone },
  })

/** Which sessions this device keeps papers of, for one person. */
const allKeptOptions = (personId: string | undefined) =>
  queryOptions({
    queryKey: [{ allPapersOf: personId }],
    queryFn: () => papersOn(personId ?? ''),
    enabled: personId !== undefined && canKeep(),
    meta: { follows: ['session'] },
  })

/** What this device keeps of a session, brought up to date: null where it keeps nothing. */
export const useKeptPapers = (who: PapersOf) => useQuery(keptOptions(who))

/** Says on this page what is kept of a session from now on. */
export async function nowKept(queries: QueryClient, who: PapersOf, kept: Kept | null): Promise<void> {
  const { queryKey } = keptOptions(who)
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, kept)
  void queries.invalidateQueries({ queryKey: allKeptOptions(who.personId).queryKey })
}

/**
 * Keeps every copy of papers on this device as its person may read it now, wherever in Curia they are: in a meeting, in
 * another senate, and where their seat has ended and nothing else opens.
 */
export function useKeptPapersFollow(personId: string | undefined): void {
  const kept = useQuery(allKeptOptions(personId)).data ?? []
  useQueries({ queries: kept.map(keptOptions) })
}
