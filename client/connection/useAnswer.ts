import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getJson } from './api.ts'
import type { Follows, Spared } from './news.ts'

export interface AnswerOptions {
  /** Stream kinds (`impact`) or exact streams (`decision:d1`) whose news means: fetch again. */
  follows?: Follows
  /** Which batches of what is followed change nothing here: then nothing is fetched. */
  spared?: Spared
  /** Keep showing the last answer while the next one, for another address, is on its way: for filters and search. */
  keepPrevious?: boolean
}

/** The answer to GET `/api` + path, kept fresh by news. Nothing is asked while the path is undefined. */
export function useAnswer<T>(path: string | undefined, options: AnswerOptions = {}): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: [path],
    queryFn: ({ signal }) => getJson<T>(path ?? '', signal),
    enabled: path !== undefined,
    meta: { follows: options.follows ?? [], ...(options.spared && { spared: options.spared }) },
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
  })
}

interface ListPage<Item> {
  items: Item[]
  next: string | null
}

/** A list by pages: what has come so far, and how to get more. */
export interface Pages<Item, Extra> {
  items: Item[]
  /** The first page as answered: for counts and facets that come beside the items. */
  first: (ListPage<Item> & Extra) | undefined
  isPending: boolean
  error: Error | null
  refetch: () => unknown
  /** Undefined when everything is here. */
  more: (() => void) | undefined
  isLoadingMore: boolean
  /** Whether this is still the answer to the address before. */
  isPrevious: boolean
}

/** A list that pages by cursor (`{ items, next }`): `path` without its cursor. */
export function usePages<Item, Extra = unknown>(
  path: string | undefined,
  options: AnswerOptions = {},
): Pages<Item, Extra> {
  const answer = useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam, signal }) => getJson<ListPage<Item> & Extra>(withCursor(path ?? '', pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: path !== undefined,
    meta: { follows: options.follows ?? [] },
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
  })
  return {
    items: answer.data?.pages.flatMap((page) => page.items) ?? [],
    first: answer.data?.pages[0],
    isPending: answer.isPending,
    error: answer.error,
    refetch: answer.refetch,
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
    isLoadingMore: answer.isFetchingNextPage,
    isPrevious: answer.isPlaceholderData,
  }
}

function withCursor(path: string, cursor: string | null): string {
  return cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}
