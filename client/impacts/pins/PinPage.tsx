import { Link, useParams } from 'react-router'
import { formatDate, formatNumber, plural } from '../../../shared/format.ts'
import type { Pin } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { outcomeSentence, plainText } from '../../../shared/impacts/sentence.ts'
import { problemOf } from '../../connection/api.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { DownloadToCheck } from './DownloadToCheck.tsx'
import { SealedWith } from './SealedWith.tsx'
import { UnitsOfPin } from './UnitsOfPin.tsx'
import { type PinnedLine, usePinned } from './usePinned.ts'

/** A scenario as it was when it was pinned: what it says, line by line, and how to check it. */
export function PinPage() {
  const { pinId = '' } = useParams()
  const { pin, lines, untold, serviceName } = usePinned(pinId)
  const { senateId } = useSenate()
  if (!pin.data) {
    return (
      <Page title="Pinned scenario">
        {pin.error ? (
          <ProblemNote problem={problemOf(pin.error)} again={() => void pin.refetch()} />
        ) : (
          <Loading label="Loading the pinned scenario" lines={8} />
        )}
      </Page>
    )
  }
  const { name, title, documentId, servicesAsOf } = pin.data
  return (
    <Page
      title={name}
      caption="Pinned scenario"
      lead={
        <>
          As it was pinned of <Link to={`/senates/${senateId}/scenarios/${documentId}`}>{title}</Link>. It does not
          change when the scenario{servicesAsOf === 'pin' ? ' or the system model' : null} does.
        </>
      }
    >
      <div className="columns">
        <Section title="What it says">
          <UnitsOfPin {...{ servicesAsOf, untold }} />
          {lines === undefined ? (
            <Loading label="Loading what it says" lines={5} />
          ) : lines.length === 0 && untold === 0 ? (
            <p className="soft">Nothing in it is uncertain, or nothing changes: there is no statement to put down.</p>
          ) : (
            <Lines pin={pin.data} lines={lines} serviceName={serviceName} />
          )}
        </Section>
        <div className="stack">
          <Section title="About this pin">
            <PinFacts pin={pin.data} />
            <DownloadToCheck pin={pin.data} />
          </Section>
          <SealedWith pin={pin.data} />
        </div>
      </div>
    </Page>
  )
}

interface LinesProps {
  pin: Pin
  lines: readonly PinnedLine[]
  serviceName(id: string | null): string | null
}

function Lines({ pin, lines, serviceName }: LinesProps) {
  const { senateId, may, organisation } = useSenate()
  const mayAssert = may('impact.assert', { challengeId: pin.challengeId })
  return (
    <ol className="rows pinned-lines">
      {lines.slice(0, 30).map(({ statement, claim }) => {
        const named = {
          ...{ from: '', payer: null, fromService: null, option: null },
          to: organisation(claim.toOrganisationId)?.code ?? '',
          toService: serviceName(claim.toServiceId),
        }
        return (
          <li key={statement.rank}>
            <p className="row__title">{plainText(outcomeSentence({ ...claim, lagWeeks: null }, named))}</p>
            <p className="row__detail small">
              By week {statement.week}; {said[statement.metric]}; worse in {Math.round(statement.shareWorse * 100)}% of{' '}
              {plural(pin.runs, 'run')}.
            </p>
            {mayAssert ? (
              <ButtonRow>
                <ButtonLink
                  size="small"
                  variant="quiet"
                  to={`/senates/${senateId}/impacts/new?challenge=${pin.challengeId}&pin=${pin.id}&line=${statement.rank}`}
                >
                  Put on the register
                  <span className="nhsuk-u-visually-hidden">
                    : {named.toService}, {said[statement.metric]}, week {statement.week}
                  </span>
                </ButtonLink>
              </ButtonRow>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

const said = {
  inService: 'people in treatment',
  delayed: 'delayed transfers',
  occupancy: 'places taken',
  queue: 'people waiting',
  throughputPerDay: 'people who finish',
  unmetPerDay: 'people turned away',
} as const

function PinFacts({ pin }: { pin: Pin }) {
  return (
    <Facts
      facts={[
        {
          name: 'Pinned',
          value: (
            <>
              <PersonName seatId={pin.bySeatId} personId={pin.bySeatId} />, <When at={pin.at} />
            </>
          ),
        },
        { name: 'Starts', value: pin.startsOn ? formatDate(pin.startsOn) : 'No day was said' },
        { name: 'Looks ahead', value: plural(Math.floor(pin.horizonDays / 7), 'week') },
        { name: 'Runs', value: `${runsWords(pin)}, seed ${pin.seed}` },
        { name: 'Engine', value: pin.engine },
      ]}
    />
  )
}

function runsWords({ runs, runsAsked }: Pin): string {
  if (runs === runsAsked) return formatNumber(runs, 0)
  return `${formatNumber(runs, 0)} of the ${formatNumber(runsAsked, 0)} that were asked for: more of so large a model cannot be kept`
}
