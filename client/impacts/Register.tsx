import './impacts.scss'
import type { ReactNode } from 'react'
import type { ImpactsAnswer } from '../../shared/impacts/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { type RegisterFilter, searchOf } from './register.ts'
import { ModelTabs } from './system/ModelTabs.tsx'

interface RegisterProps {
  filter: RegisterFilter
  onFilter(filter: RegisterFilter): void
  counted: Pick<ImpactsAnswer, 'counts' | 'challenges'> | undefined
  withOrganisations?: boolean
  children: ReactNode
}

/** The register's frame: the ways in, and one set of filters. */
export function Register({ filter, onFilter, counted, withOrganisations = true, children }: RegisterProps) {
  const { senateId, may } = useSenate()
  const base = `/senates/${senateId}/impacts`
  const search = searchOf(filter).toString()
  const asserting = filter.challenge ? `${base}/new?challenge=${filter.challenge}` : `${base}/new`
  return (
    <Page
      title="Impacts"
      lead="What a change in one organisation does to another, and what the other says."
      actions={may('impact.assert') ? <ButtonLink to={asserting}>Assert an impact</ButtonLink> : undefined}
    >
      <ModelTabs search={search} />
      <div className="columns columns--filtered">
        <RegisterFilters filter={filter} onChange={onFilter} counted={counted} withOrganisations={withOrganisations} />
        <div className="stack">{children}</div>
      </div>
    </Page>
  )
}
