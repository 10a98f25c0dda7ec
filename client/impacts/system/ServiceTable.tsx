import { Link } from 'react-router'
import { formatNumber } from '../../../shared/format.ts'
import type { ServiceKind, ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import type { Flow } from '../../../shared/impacts/system/todays-flows.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { findFull, loadOf } from './how-full.ts'
import { estimateText, numberUnit } from './words.ts'

interface ServiceTableProps {
  services: readonly ServiceModel[]
  flows: ReadonlyMap<ServiceModel['serviceId'], Flow>
  code: string
}

/** The services of one organisation with what matters most of each. */
export function ServiceTable({ services, flows, code }: ServiceTableProps) {
  const { senateId } = useSenate()
  const figure = ({ numbers, unit }: ServiceModel, name: 'capacity' | 'currentUse' | 'meanStayDays') => {
    const held = numbers[name]
    if (!held) return <span className="soft">Not known</span>
    return `${estimateText(held.estimate)} ${numberUnit(name, unit)}`
  }
  const columns: Column<ServiceModel>[] = [
    {
      key: 'name',
      header: 'Service',
      rowHeader: true,
      cell: ({ serviceId, name }) => <Link to={`/senates/${senateId}/impacts/system/${serviceId}`}>{name}</Link>,
    },
    { key: 'capacity', header: 'Capacity', cell: (service) => figure(service, 'capacity') },
    {
      key: 'use',
      header: 'In use today',
      cell: (service) => {
        const load = loadOf(service)
        return (
          <>
            {figure(service, 'currentUse')}
            {load === undefined ? null : <LoadBar load={load} kind={service.kind} />}
          </>
        )
      },
    },
    {
      key: 'stay',
      header: 'Mean stay',
      cell: (service) =>
        service.kind === 'rate' ? <span className="soft">A rate</span> : figure(service, 'meanStayDays'),
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

/** How many of ten people would find it full. */
export function FullShare({ share }: { share: number }) {
  if (share >= 1) return 'Everybody, with a growing queue'
  return share < 0.005 ? 'Hardly anybody' : `${formatNumber(Math.round(share * 100))} of 100 people`
}
