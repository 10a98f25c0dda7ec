import './members.scss'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { formatDate } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { OrganisationAnswer } from '../../shared/members/answers.ts'
import { organisationTypeNames } from '../../shared/members/organisation.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { CloseOrganisationDialog } from './CloseOrganisationDialog.tsx'
import { OrganisationDialog } from './OrganisationDialog.tsx'
import { ServicesSection } from './ServicesSection.tsx'
import { SitesSection } from './SitesSection.tsx'
import { TouchesSection } from './TouchesSection.tsx'

/** One organisation: what touches it first, then its services, sites and people. */
export function OrganisationPage() {
  const { organisationId } = useParams()
  const { organisation } = useSenate()
  const answer = useAnswer<OrganisationAnswer>(`/organisations/${organisationId}`, {
    follows: ['organisation', 'senate'],
  })
  if (answer.data) return <OneOrganisation key={answer.data.organisation.id} answer={answer.data} />
  return (
    <Page title={organisation(organisationId)?.name ?? 'Organisation'}>
      <Answered answer={answer}>{() => null}</Answered>
    </Page>
  )
}

function OneOrganisation({ answer }: { answer: OrganisationAnswer }) {
  const { senateId, may, seat } = useSenate()
  const [open, setOpen] = useState<'change' | 'close'>()
  const { organisation } = answer
  const isOpen = organisation.activeTo === null
  const manages = may('organisation.manage') && isOpen
  return (
    <Page
      title={organisation.name}
      caption={
        <span className="caption-line">
          <Link to={`/senates/${senateId}/organisations`}>Organisations</Link>
          <OrganisationChip id={organisation.id} />
        </span>
      }
      lead={organisation.note ?? undefined}
      actions={
        manages ? (
          <>
            <Button opensDialog variant="secondary" onPress={() => setOpen('change')}>
              Change
            </Button>
            <Button opensDialog variant="quiet" onPress={() => setOpen('close')}>
              It has closed or merged
            </Button>
          </>
        ) : undefined
      }
    >
      {organisation.activeTo !== null ? (
        <ReadOnlyNote>
          Closed on {formatDate(organisation.activeTo)}
          {organisation.successorId ? (
            <>
              {' '}
              and taken over by <Chips ids={[organisation.successorId]} />
            </>
          ) : null}
          . What it answered stays under its name.
        </ReadOnlyNote>
      ) : null}
      <div className="columns">
        <div className="stack">
          <TouchesSection organisationId={organisation.id} code={organisation.code} />
          <ServicesSection answer={answer} manages={manages} />
        </div>
        <div className="stack">
          <Section title="At a glance">
            <OrganisationFacts answer={answer} />
          </Section>
          <SitesSection answer={answer} manages={manages} />
          <Section title="People" count={answer.seatIds.length}>
            {answer.seatIds.length === 0 ? (
              <p className="soft">Nobody from here sits in this senate.</p>
            ) : (
              <ul className="rows">
                {answer.seatIds.map((id) => (
                  <li key={id}>
                    <Link className="row__title" to={`/senates/${senateId}/people/${id}`}>
                      <PersonName seatId={id} />
                    </Link>
                    <p className="row__detail">{seat(id)?.roleTitle}</p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
      <OrganisationDialog
        isOpen={open === 'change'}
        onClose={() => setOpen(undefined)}
        from={{ organisation, version: answer.version }}
      />
      <CloseOrganisationDialog
        isOpen={open === 'close'}
        onClose={() => setOpen(undefined)}
        organisation={organisation}
      />
    </Page>
  )
}

function OrganisationFacts({ answer }: { answer: OrganisationAnswer }) {
  const { organisation, partOf, parts, tookOverFrom, answeredForBy } = answer
  return (
    <Facts
      facts={[
        { name: 'Type', value: organisationTypeNames[organisation.type] },
        { name: 'ODS code', value: organisation.odsCode ?? 'None' },
        { name: 'For a quorum', value: organisation.legalBody ? 'A legal body of its own' : 'Counts with its parent' },
        { name: 'Part of', value: partOf.length > 0 ? <Chips ids={partOf} /> : null },
        { name: 'Has parts', value: parts.length > 0 ? <Chips ids={parts} /> : null },
        { name: 'Since', value: organisation.activeFrom ? formatDate(organisation.activeFrom) : null },
        { name: 'Took over from', value: tookOverFrom.length > 0 ? <Chips ids={tookOverFrom} /> : null },
        {
          name: 'Answered for by',
          value:
            answeredForBy.length > 0 ? (
              <ul className="tree">
                {answeredForBy.map((id) => (
                  <li key={id}>
                    <PersonName seatId={id} />
                  </li>
                ))}
              </ul>
            ) : (
              'Nobody here: its letters are recorded by the secretary'
            ),
        },
      ]}
    />
  )
}

function Chips({ ids }: { ids: readonly OrganisationId[] }) {
  const { senateId } = useSenate()
  return (
    <span className="tree">
      {ids.map((id) => (
        <Link key={id} to={`/senates/${senateId}/organisations/${id}`}>
          <OrganisationChip id={id} />
        </Link>
      ))}
    </span>
  )
}
