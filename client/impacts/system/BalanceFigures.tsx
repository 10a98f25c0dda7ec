import { Link } from 'react-router'
import { formatNumber, plural } from '../../../shared/format.ts'
import { type BalanceLine, type BalanceSheet, tightness } from '../../../shared/impacts/system/balance-sheet.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { useServiceName } from './useServiceName.ts'

/** How well today's figures balance: what comes to each service and goes from it, the nearest to a contradiction first. */
export function BalanceFigures({ sheet: { lines } }: { sheet: BalanceSheet }) {
  const { senateId } = useSenate()
  const name = useServiceName()
  if (lines.length === 0) return null
  const columns: Column<BalanceLine>[] = [
    {
      ...{ key: 'service', header: 'Service', rowHeader: true },
      cell: ({ serviceId }) => <Link to={`/senates/${senateId}/impacts/system/${serviceId}`}>{name(serviceId)}</Link>,
    },
    { key: 'routes', header: 'Come by routes', numeric: true, cell: ({ fromRoutes }) => perDay(fromRoutes) },
    {
      ...{ key: 'outside', header: 'Come from outside', numeric: true },
      cell: ({ outside, isSaid }) => (isSaid ? `${perDay(outside)} (said)` : perDay(outside)),
    },
    { key: 'leave', header: 'Leave', numeric: true, cell: ({ leaving }) => perDay(leaving) },
    {
      ...{ key: 'share', header: 'Of those, brought by routes', numeric: true },
      cell: (line) => (line.leaving > 0 ? percent(tightness(line)) : 'Nobody leaves'),
    },
  ]
  return (
    <Section title="How the figures balance" count={lines.length}>
      <p className="soft">
        People a day, as today’s use has it. Routes cannot bring more than leave: the nearer to 100%, the less room
        there is for people from outside. What comes from outside is worked out from the rest, unless somebody said it.
      </p>
      <DataTable
        caption="How the figures of each service balance, in people a day"
        rows={lines}
        rowKey={({ serviceId }) => serviceId}
        columns={columns}
      />
    </Section>
  )
}

/** The whole of it in a few sentences: how much was checked, what comes and goes, and where it is tightest. */
export function BalanceSummary({ sheet, routes }: { sheet: BalanceSheet; routes: number }) {
  const name = useServiceName()
  const { lines, fromOutside, leavingModel, leftOut } = sheet
  const [first] = lines
  return (
    <p>
      {plural(lines.length, 'service')} and {plural(routes, 'route')} were checked
      {leftOut > 0 ? `, and ${leftOut === 1 ? '1 service was' : `${leftOut} services were`} left out` : ''}. Today{' '}
      {perDay(fromOutside)} people a day come into the model from outside, and {perDay(leavingModel)} leave it.{' '}
      {first && tightness(first) > 0
        ? `It is tightest at ${name(first.serviceId)}: routes bring ${perDay(first.fromRoutes)} of the ${perDay(first.leaving)} people a day who leave it (${percent(tightness(first))}).`
        : ''}
    </p>
  )
}

/** People a day, to one decimal where there are few. */
function perDay(people: number): string {
  return formatNumber(people, Math.abs(people) < 100 ? 1 : 0)
}

function percent(share: number): string {
  return `${formatNumber(share * 100, 0)}%`
}
