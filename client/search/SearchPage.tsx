import './search.scss'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import type { Hit } from './hits.ts'
import { hitAddress, kindNames, refBefore, repeatsTitle, wordsFound } from './hits.ts'
import { Marked } from './Marked.tsx'

/** Everything that was found, the best first. What was looked for lives in the address. */
export function SearchPage() {
  const { senateId } = useSenate()
  const [search] = useSearchParams()
  const query = search.get('q')?.trim() ?? ''
  const found = usePages<Hit>(query === '' ? undefined : `/senates/${senateId}/search?q=${encodeURIComponent(query)}`, {
    follows: ['challenge', 'document', 'decision', 'impact'],
    keepPrevious: true,
  })
  return (
    <Page
      title={query === '' ? 'Search' : `Search: ${query}`}
      lead={query === '' ? 'Challenges, documents, decisions and impacts of the senate.' : undefined}
    >
      <SearchForm key={query} query={query} />
      {query === '' ? null : (
        <Answered
          answer={{ data: found.first, error: found.error, refetch: found.refetch }}
          loading={<Loading shape="rows" lines={4} label="Searching" />}
        >
          {() => <Finds query={query} items={found.items} isMore={found.more !== undefined} />}
        </Answered>
      )}
      <MoreButton more={found.more} isLoading={found.isLoadingMore}>
        Show more results
      </MoreButton>
    </Page>
  )
}

function SearchForm({ query }: { query: string }) {
  const [text, setText] = useState(query)
  const [, setSearch] = useSearchParams()
  return (
    <search>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          setSearch(text.trim() === '' ? {} : { q: text.trim() })
        }}
      >
        <label className="nhsuk-u-visually-hidden" htmlFor="search-words">
          Words to look for
        </label>
        <input
          className="nhsuk-input"
          id="search-words"
          type="search"
          maxLength={200}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button>Search</Button>
      </form>
    </search>
  )
}

function Finds({ query, items, isMore }: { query: string; items: Hit[]; isMore: boolean }) {
  const { senateId } = useSenate()
  const count =
    items.length === 0
      ? `Nothing found for "${query}".`
      : items.length === 1
        ? '1 result'
        : `${items.length}${isMore ? ' or more' : ''} results`
  return (
    <>
      <p className={items.length === 0 ? 'nhsuk-u-visually-hidden' : 'soft'} role="status">
        {count}
      </p>
      {items.length === 0 ? (
        <Empty title={`Nothing found for "${query}"`}>
          Check the spelling, or use fewer or other words. Only what you may open is searched.
        </Empty>
      ) : (
        <ol className="finds">
          {items.map((hit) => (
            <li className="find" key={`${hit.kind} ${hit.id}`}>
              <p className="find__kind">
                {kindNames[hit.kind]} {refBefore(hit)}
              </p>
              <h2 className="find__title">
                <Link to={hitAddress(senateId, hit)}>
                  <Marked text={hit.title} />
                </Link>
              </h2>
              {repeatsTitle(hit) ? null : (
                <p className="find__excerpt">
                  <Marked text={wordsFound(hit)} />
                </p>
              )}
              <p className="find__at">
                <When at={hit.at} as="date" />
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
