import './members.scss'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { organisationTypeNames } from '../../shared/members/organisation.ts'
import type { Organisation } from '../connection/senate-answer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { OrganisationCode } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import { OrganisationDialog } from './OrganisationDialog.tsx'

/** Every body that a change can land on. */
export function OrganisationsPage() {
  const { senateId, organisations, may } = useSenate()
  const navigate = useNavigate()
  const [isAdding, setIsAdding] = useState(false)
  const open = organisations.filter((organisation) => organisation.activeTo === null)
  const closed = organisations.filter((organisation) => organisation.activeTo !== null)
  const add = may('organisation.manage') ? (
    <Button opensDialog onPress={() => setIsAdding(true)}>
      Add an organisation
    </Button>
  ) : undefined
  return (
    <Page
      title="Organisations"
      lead="The bodies that a decision of this senate can touch, with the services that would feel it."
      actions={organisations.length > 0 ? add : undefined}
    >
      {organisations.length === 0 ? (
        <Empty title="No organisations yet" action={add}>
          Add the bodies of your system first: seats, services, impacts and answers all belong to one.
        </Empty>
      ) : (
        <OrganisationTable caption="Organisations" organisations={open} />
      )}
      {closed.length > 0 ? (
        <details className="fold">
          <summary>Closed or merged ({closed.length})</summary>
          <OrganisationTable caption="Closed or merged organisations" organisations={closed} withEnd />
        </details>
      ) : null}
      <OrganisationDialog
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
        onDone={(id) => void navigate(`/senates/${senateId}/organisations/${id}`)}
      />
    </Page>
  )
}

interface OrganisationTableProps {
  caption: string
  organisations: Organisation[]
  withEnd?: boolean
}

function OrganisationTable({ caption, organisations, withEnd = false }: OrganisationTableProps) {
  const { senateId, services, seats } = useSenate()
  const columns: Column<Organisation>[] = [
    {
      key: 'name',
      header: 'Organisation',
      rowHeader: true,
      cell: ({ id, name }) => <Link to={`/senates/${senateId}/organisations/${id}`}>{name}</Link>,
    },
    { key: 'code', header: 'Code', cell: ({ code }) => <OrganisationCode code={code} /> },
    { key: 'type', header: 'Type', cell: ({ type }) => organisationTypeNames[type] },
    { key: 'ods', header: 'ODS code', cell: ({ odsCode }) => odsCode ?? 'None' },
    withEnd
      ? { key: 'closed', header: 'Closed', cell: ({ activeTo }) => (activeTo ? <When at={activeTo} as="date" /> : '') }
      : {
          key: 'people',
          header: 'People here',
          numeric: true,
          cell: ({ id }) => seats.filter((seat) => seat.organisationId === id && seat.endedAt === null).length,
        },
    {
      key: 'services',
      header: 'Services',
      numeric: true,
      cell: ({ id }) => services.filter((service) => service.organisationId === id).length,
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={organisations} rowKey={({ id }) => id} />
}
