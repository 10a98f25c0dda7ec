import '../impacts.scss'
import './forecasts.scss'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/format.ts'
import type { OrganisationId } from '../../../shared/ids.ts'
import type { ForecastsAnswer } from '../../../shared/impacts/answers.ts'
import {
  type Calibration as Counts,
  calibrationByOrganisation,
  calibrationOf,
} from '../../../shared/impacts/observations/calibration.ts'
import { biasWords } from '../../../shared/impacts/observations/calibration-words.ts'
import { observedWords } from '../../../shared/impacts/observations/observed-words.ts'
import { outcomesOf } from '../../../shared/impacts/observations/outcomes.ts'
import { isHindsight, predictedBeside } from '../../../shared/impacts/observations/predicted.ts'
import { estimateWords } from '../../../shared/impacts/units.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { ModelTabs } from '../system/ModelTabs.tsx'
import { BandBar } from './BandBar.tsx'
import { Calibration } from './Calibration.tsx'
import { ImportObservations } from './ImportObservations.tsx'
import { bandWords, placeWords } from './place-words.ts'

type Item = ForecastsAnswer['items'][number]

/** Every prediction beside what happened, and what the senate's forecasts have been worth. */
export function ForecastsPage() {
  const { senateId, may } = useSenate()
  const answer = useAnswer<ForecastsAnswer>(`/senates/${senateId}/forecasts`, { follows: ['impact'] })
  return (
    <Page title="Forecasts" lead="What was predicted, and what happened: the senate learns how good its forecasts are.">
      <ModelTabs />
      <Answered answer={answer}>
        {({ items, more }) => (
          <div className="stack">
            {items.length === 0 ? (
              <Empty title="No forecasts yet">Every impact on the register is a forecast. Assert one first.</Empty>
            ) : (
              <Everything items={items} />
            )}
            {more ? <p className="soft small">The latest 500 are shown.</p> : null}
            {may('impact.observe') && items.length > 0 ? <ImportObservations items={items} /> : null}
          </div>
        )}
      </Answered>
    </Page>
  )
}

function Everything({ items }: { items: readonly Item[] }) {
  const { senateId } = useSenate()
  const observed = items.filter(({ observations }) => observations.length > 0)
  const outcomes = outcomesOf(items)
  const byOrganisation = calibrationByOrganisation(outcomes)
  // What has been observed comes first: it is what the page is for.
  const rows = [...observed, ...items.filter(({ observations }) => observations.length === 0)]
  const columns: Column<Item>[] = [
    {
      key: 'impact',
      header: 'Impact',
      rowHeader: true,
      cell: ({ state, named }) => (
        <Link to={`/senates/${senateId}/impacts/${state.id}`}>
          {state.ref}: {named.to}
          {named.toService ? `'s ${named.toService}` : ''}
        </Link>
      ),
    },
    { key: 'predicted', header: 'Predicted', cell: predictedWords },
    { key: 'observed', header: 'Observed', cell: ({ observations }) => lastWords(observations.at(-1)) },
    {
      key: 'where',
      header: 'Where it fell',
      cell: ({ state, observations }) => {
        const last = observations.at(-1)
        if (!last) return '–'
        const predicted = predictedBeside(last, state.claim)
        if (!predicted) return 'Counted in another unit now'
        return (
          <>
            <BandBar predicted={predicted} observed={last.value} />
            {placeWords(predicted, last.value)}
            {isHindsight(last) ? ' Said only after it was measured, so it does not count.' : null}
          </>
        )
      },
    },
  ]
  return (
    <>
      <Calibration counts={calibrationOf(outcomes)} />
      {byOrganisation.length > 0 ? (
        <Section title="By organisation">
          <DataTable
            caption="How good forecasts were, by the organisation that felt them"
            columns={organisationColumns}
            rows={byOrganisation}
            rowKey={([id]) => id}
          />
        </Section>
      ) : null}
      <Section title="Every forecast" count={rows.length}>
        <DataTable
          caption="What was predicted and what happened"
          columns={columns}
          rows={rows}
          rowKey={({ state }) => state.id}
        />
      </Section>
    </>
  )
}

/** What the figure is compared with; without one, what is predicted now. */
function predictedWords({ state: { claim }, observations }: Item): string {
  const last = observations.at(-1)
  return last?.predicted ? bandWords(last.predicted, last.unit) : estimateWords(claim)
}

function lastWords(last: Item['observations'][number] | undefined): string {
  return last ? `${observedWords(last.value, last.unit)} on ${formatDate(last.observedOn)}` : 'Not yet'
}

const organisationColumns: Column<[OrganisationId, Counts]>[] = [
  { key: 'who', header: 'Organisation', rowHeader: true, cell: ([id]) => <OrganisationChip id={id} withName /> },
  { key: 'observed', header: 'Observed', numeric: true, cell: ([, { observed }]) => observed },
  { key: 'outer', header: 'In the range', cell: ([, { inOuter, ranged }]) => `${inOuter} of ${ranged}` },
  { key: 'inner', header: 'In its middle half', cell: ([, { inInner, ranged }]) => `${inInner} of ${ranged}` },
  { key: 'bias', header: 'Typically', cell: ([, { bias }]) => (bias === null ? '–' : biasWords(bias)) },
]
