import { memo, useEffect, useMemo, useState } from 'react'
import { metricNames } from '../../../../shared/impacts/scenarios/metric-words.ts'
import type { Affected } from '../../../../shared/impacts/scenarios/most-affected.ts'
import { Button } from '../../../ui/Button.tsx'
import { Radios } from '../../../ui/Radios.tsx'
import { Section } from '../../../ui/Section.tsx'
import { type Banded, type BandsOfCharts, bandedKey } from '../runs/chart-bands.ts'
import { ChartLegend } from './ChartLegend.tsx'
import type { ChartView } from './chart.ts'
import { chartFlags, type ListedChange } from './chart-flags.ts'
import { DifferenceChart } from './DifferenceChart.tsx'
import type { ShownSystem } from './system.ts'
import type { PairedRuns } from './system-run.ts'
import { viewOf } from './views-of.ts'

interface ChartsSectionProps {
  system: ShownSystem
  runs: PairedRuns
  /** Where the many runs lie; undefined until there are any. */
  bands: BandsOfCharts | undefined
  want(banded: readonly Banded[]): void
  /** The one number of each service that moves most, the most moved first. */
  leading: readonly Affected[]
  changes: readonly (ListedChange & { sentence: string })[]
  startsOn: string | null
  week: number
  onWeek(week: number): void
  /** Always among those that are shown. */
  chosen: string | null
}

const bandsFor = { difference: 'difference', level: 'changed' } as const
const atFirst = 6
const step = 12

/** The services that feel the changes most, week by week: the first few, by organisation, and more when asked for. */
export const ChartsSection = memo(function ChartsSection(props: ChartsSectionProps) {
  const { system, runs, bands, want, leading, changes, startsOn, week, onWeek, chosen } = props
  const [kind, setKind] = useState<ChartView['kind']>('difference')
  const [most, setMost] = useState(atFirst)
  const flags = useMemo(() => chartFlags(changes), [changes])
  // The same list through edits that leave its order alone: bands are not asked for again for a new line.
  const shownKey = JSON.stringify(charts(system, leading, { most, chosen }))
  const shown = useMemo(() => JSON.parse(shownKey) as Shown[], [shownKey])
  const banded = useMemo(
    () => shown.map(({ serviceId, metric }): Banded => ({ serviceId, metric, of: bandsFor[kind] })),
    [shown, kind],
  )
  useEffect(() => {
    want(banded)
  }, [want, banded])
  const views = useMemo(
    () => banded.map((of): ChartView => ({ ...viewOf(runs, of, kind), bands: bands?.get(bandedKey(of)) })),
    [banded, runs, kind, bands],
  )
  if (leading.length === 0) return null
  return (
    <Section title="Week by week" id="weeks" count={leading.length}>
      <div className="difference-charts">
        <Radios<ChartView['kind']>
          id="chart-kind"
          label="What the charts show"
          value={kind}
          layout="inline"
          choices={[
            { value: 'difference', label: 'The difference that the changes make' },
            { value: 'level', label: 'With and without the changes' },
          ]}
          onChange={setKind}
        />
        <ol className="chart-flags">
          {changes.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ol>
        <ChartLegend kind={kind} hasBands={bands !== undefined} />
        <div className="difference-charts__grid">
          {shown.map(({ serviceId, metric, code, name }, index) => {
            const view = views[index]
            return view ? (
              <DifferenceChart
                key={serviceId}
                code={code}
                service={name}
                metric={metricNames[metric]}
                {...{ view, flags, startsOn, week, onWeek }}
              />
            ) : null
          })}
        </div>
        {leading.length > most ? (
          <Button variant="secondary" size="small" onPress={() => setMost(most + step)}>
            Show more services
          </Button>
        ) : null}
      </div>
    </Section>
  )
})

interface Shown extends Pick<Affected, 'serviceId' | 'metric'> {
  code: string
  name: string
}

/** Those moved most, and the chosen one, in the order of their organisations. */
function charts(
  system: ShownSystem,
  leading: readonly Affected[],
  { most, chosen }: { most: number; chosen: string | null },
): Shown[] {
  const wanted = leading.filter(({ serviceId }, index) => index < most || serviceId === chosen)
  return system.organisations.flatMap(({ id: organisationId, code }) =>
    wanted.flatMap(({ serviceId, metric }): Shown[] => {
      const service = system.services.find(({ id }) => id === serviceId)
      return service?.organisationId === organisationId ? [{ serviceId, metric, code, name: service.name }] : []
    }),
  )
}
