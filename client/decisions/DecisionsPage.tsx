import './decisions.scss'
import type { ListedDecision, LogAnswer } from '../../shared/decisions/log.ts'
import { type LogSort, logSortNames, logSorts } from '../../shared/decisions/log-words.ts'
import { plural } from '../../shared/format.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Select } from '../ui/Select.tsx'
import { LogFacets } from './LogFacets.tsx'
import { LogRow } from './LogRow.tsx'
import { LogSearch } from './LogSearch.tsx'
import { type LogView, useLogFilters } from './useLogFilters.ts'

/** The decision log: what this senate has decided, findable by what it is about and whom it asks. */
export function DecisionsPage() {
  const { senateId, may } = useSenate()
  const view = useLogFilters()
  const log = usePages<ListedDecision, LogAnswer>(`/senates/${senateId}/decisions${view.query}`, {
    follows: ['decision'],
    keepPrevious: true,
  })
  const facets = log.first?.facets
  const isEmpty = log.first !== undefined && log.items.length === 0
  const draft = may('decision.draft') ? (
    <ButtonLink to={`/senates/${senateId}/decisions/new`}>Draft a decision</ButtonLink>
  ) : undefined
  if (isEmpty && !view.isNarrowed) {
    return (
      <Page title="Decisions">
        <Empty title="No decisions yet" action={draft}>
          A decision is made from words that were agreed, ratified by two, and then answered by the organisations it
          asks.
        </Empty>
      </Page>
    )
  }
  return (
    <Page title="Decisions" lead="What this senate has decided, and what became of it." actions={draft}>
      <div className="columns columns--filtered">
        <div>
          {facets ? (
            <LogFacets counts={facets} view={view} />
          ) : log.error ? null : (
            <Loading lines={6} label="Loading filters" />
          )}
        </div>
        <div className="stack">
          <div className="log-tools">
            <LogSearch view={view} />
            <Select<LogSort>
              id="log-sort"
              label="Sort by"
              value={view.sort}
              options={logSorts.map((sort) => ({ value: sort, label: logSortNames[sort] }))}
              onChange={(sort) => view.set('sort', sort === 'newest' ? '' : sort)}
            />
          </div>
          {log.error && !log.first ? (
            <ProblemNote problem={problemOf(log.error)} again={() => void log.refetch()} />
          ) : log.isPending ? (
            <Loading label="Loading decisions" shape="rows" lines={6} />
          ) : (
            <Found view={view} found={facets?.found ?? log.items.length} items={log.items} isStale={log.isPrevious} />
          )}
          <MoreButton more={log.more} isLoading={log.isLoadingMore}>
            Show more decisions
          </MoreButton>
        </div>
      </div>
    </Page>
  )
}

interface FoundProps {
  view: LogView
  found: number
  items: readonly ListedDecision[]
  /** Still the answer to the filters before. */
  isStale: boolean
}

function Found({ view, found, items, isStale }: FoundProps) {
  const { senateId } = useSenate()
  return (
    <div aria-busy={isStale}>
      <div className="log-found">
        <p role="status" className={found === 0 ? 'nhsuk-u-visually-hidden' : undefined}>
          {found === 0 ? 'No decisions' : plural(found, 'decision')}
          {view.isNarrowed ? ' with these filters' : ''}
        </p>
        {found > 0 ? (
          <a className="log-found__file" href={`/api/senates/${senateId}/decisions.csv${view.query}`} download>
            Download {view.isNarrowed ? 'these' : 'all'} as a spreadsheet (CSV)
          </a>
        ) : null}
      </div>
      {found === 0 ? (
        <Empty
          title="No decision matches"
          action={
            <Button variant="secondary" onPress={view.clear}>
              Clear all filters
            </Button>
          }
        >
          Take a filter away, or search for other words.
        </Empty>
      ) : (
        <ul className={`log${isStale ? ' log--stale' : ''}`}>
          {items.map((decision) => (
            <LogRow key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </div>
  )
}
