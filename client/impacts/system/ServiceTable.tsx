import { Link } from 'react-router'
import { formatNumber } from '../../../shared/format.ts'
import { estimateText } from '../../../shared/impacts/system/number-words.ts'
import type { ServiceKind, ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import type { Flow } from '../../../shared/impacts/system/todays-flows.ts'
import { serviceUnitNames } from '../../../shared/members/service-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { findFull, loadOf } from './how-full.ts'

interface ServiceTableProps {
  services: readonly ServiceModel[]
  flows: ReadonlyMap<ServiceModel['serviceId'], Flow>
  code: string
}

/** The services of one organisation with what matters most of each. */
export function ServiceTable({ services, flows, code }: ServiceTableProps) {
  const { senateId } = useSenate()
  const columns: Column<ServiceModel>[] = [
    {
      key: 'name',
      header: 'Service',
      rowHeader: true,
      cell: ({ serviceId, name }) => <Link to={`/senates/${senateId}/impacts/system/${serviceId}`}>{name}</Link>,
    },
    {
      key: 'use',
      header: 'In use today',
      cell: (service) => {
        const load = loadOf(service)
        return (
          <>
            {takenOfCapacity(service)}
            {load === undefined ? null : <LoadBar load={load} kind={service.kind} />}
          </>
        )
      },
    },
    {
      key: 'stay',
      header: 'Mean stay',
      cell: ({ kind, numbers: { meanStayDays } }) => {
        if (kind === 'rate') return <span className="soft">A rate</span>
        return meanStayDays ? `${estimateText(meanStayDays.estimate)} days` : <span className="soft">Not known</span>
      },
    },
    {
      key: 'full',
      header: 'Find it full',
      cell: (service) => {
        const share = findFull(service, flows.get(service.serviceId))
        return share === undefined ? <span className="soft">–</span> : <FullShare share={share} />
      },
    },
    {
      key: 'state',
      header: 'Numbers',
      cell: ({ confirmed }) =>
        confirmed ? <StateTag tone="good">Confirmed</StateTag> : <StateTag tone="caution">Unconfirmed</StateTag>,
    },
  ]
  return (
    <DataTable
      caption={`Services of ${code} in the model`}
      columns={columns}
      rows={services}
      rowKey={({ serviceId }) => serviceId}
    />
  )
}

/** `46 of 60 virtual ward beds`. */
function takenOfCapacity({ numbers: { currentUse, capacity }, unit }: ServiceModel): string {
  const text = (number: typeof capacity) => (number ? estimateText(number.estimate) : 'not known')
  if (!capacity && !currentUse) return 'Not known'
  return `${capital(text(currentUse))} of ${text(capacity)} ${serviceUnitNames[unit]}`
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** How much of its capacity is used: the figure, and a bar for the eye. */
export function LoadBar({ load, kind }: { load: number; kind: ServiceKind }) {
  const percent = Math.round(load * 100)
  return (
    <span className="load">
      <span className="load__track" aria-hidden="true">
        <span
          className={load > 1 ? 'load__fill load__fill--over' : 'load__fill'}
          style={{ width: `${Math.min(100, percent)}%` }}
        />
      </span>
      {percent}% {kind === 'places' ? 'full' : 'used'}
    </span>
  )
}

/** How many of a hundred people would find it full. */
export function FullShare({ share }: { share: number }) {
  if (share >= 1) return 'Everybody, with a growing queue'
  return share < 0.005 ? 'Hardly anybody' : `${formatNumber(Math.round(share * 100))} in 100`
}
