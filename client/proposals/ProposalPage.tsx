import './proposals.scss'
import { Link, useParams } from 'react-router'
import { plural } from '../../shared/format.ts'
import type { ProposalAnswer, ProposalHow } from '../../shared/proposals/answers.ts'
import { isOutcome, proposalStateNames } from '../../shared/proposals/ways.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'
import { CheckWords } from './CheckWords.tsx'
import { DriftNote } from './DriftNote.tsx'
import { EarlierTest } from './EarlierTest.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import { howWords } from './process-words.ts'
import { ReplacedNote } from './ReplacedNote.tsx'
import { useProposal } from './useProposal.ts'

/** Words that were put to the senate: exactly as they were, how they were tested, and what became of them. */
export function ProposalPage() {
  const { proposalId = '' } = useParams()
  const { answer, proposal } = useProposal(proposalId)
  return (
    <Page
      title={proposal ? titleOf(proposal.state.how) : 'Words put to the senate'}
      caption={proposal?.state.ref}
      width="reading"
      actions={proposal ? <NextStep proposal={proposal} /> : undefined}
    >
      <Answered answer={answer} loading={<Loading label="Loading the words" lines={6} />}>
        {(answered) => <Words proposal={proposal ?? answered} />}
      </Answered>
    </Page>
  )
}

function titleOf(how: ProposalHow): string {
  return how.way === 'agreedInTheRoom' ? 'Words agreed in the room' : 'Words put to the senate'
}

function whenOf(how: ProposalHow): string | null {
  return how.way === 'historical' ? how.closedAt : how.way === 'tested' ? (how.closedAt ?? how.openedAt) : null
}

function NextStep({ proposal: { id, state, decisions } }: { proposal: ProposalAnswer }) {
  const { senateId, may } = useSenate()
  // What was tested here has its own key, beside its result.
  const mayDraft =
    state.state === 'carried' && state.how.way !== 'tested' && may('decision.draft', { challengeId: state.challengeId })
  if (!mayDraft || decisions.length > 0) return null
  return (
    <ButtonLink to={`/senates/${senateId}/decisions/new?proposal=${id}`}>Draft a decision from these words</ButtonLink>
  )
}

function Words({ proposal }: { proposal: ProposalAnswer }) {
  const { senateId } = useSenate()
  const { state, drift, replaced, challenge, document, session, decisions } = proposal
  const { how } = state
  const home = `/senates/${senateId}`
  return (
    <>
      <blockquote className="agreed-words">{state.wording}</blockquote>
      <DriftNote drift={drift} document={document} />
      <ProposalPanel proposal={proposal} />
      <Section title="At a glance">
        <Facts
          facts={[
            {
              name: isOutcome(state.state) ? 'Outcome' : 'State',
              value: (
                <>
                  <StateTag tone={state.state === 'carried' ? 'good' : state.state === 'open' ? 'active' : 'quiet'}>
                    {proposalStateNames[state.state]}
                  </StateTag>{' '}
                  {how.way === 'historical' ? <StateTag tone="quiet">Earlier record</StateTag> : null}
                </>
              ),
            },
            { name: 'How', value: howWords(how) },
            { name: 'When', value: <When at={whenOf(how) ?? state.at} /> },
            {
              name: 'Recorded by',
              value: how.way === 'agreedInTheRoom' ? <PersonName seatId={state.by} /> : null,
            },
            { name: 'Would replace', value: replaced ? <ReplacedNote replaced={replaced} /> : null },
            {
              name: 'Challenge',
              value: challenge ? <Link to={`${home}/challenges/${challenge.id}`}>{challenge.title}</Link> : null,
            },
            {
              name: 'Document',
              value: document ? <Link to={`${home}/documents/${document.id}`}>{document.title}</Link> : null,
            },
            {
              name: 'Session',
              value: session ? (
                <>
                  <Link to={`${home}/sessions/${session.id}`}>{session.title}</Link>
                  {'. '}
                  <Link to={`${home}/sessions/${session.id}/replay?at=proposal-${proposal.id}`}>Replay the moment</Link>
                </>
              ) : null,
            },
          ]}
        />
      </Section>
      <Section title="Decisions from these words" {...(decisions.length > 0 && { count: decisions.length })}>
        {decisions.length === 0 ? (
          <p className="soft">No decision has been drafted from these words yet.</p>
        ) : (
          <ul className="rows">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <Link className="row__title" to={`${home}/decisions/${decision.id}`}>
                  {decision.ref} {decision.title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {how.way === 'agreedInTheRoom' ? <Present seatIds={how.presentSeatIds} /> : null}
      {how.way === 'historical' ? <EarlierTest how={how} /> : null}
      <CheckWords wording={state.wording} wordingDigest={state.wordingDigest} />
    </>
  )
}

function Present({ seatIds }: { seatIds: readonly string[] }) {
  return (
    <Section title="Who was there">
      <p className="soft">{plural(seatIds.length, 'person', 'people')}, as the chair recorded it. Nobody objected.</p>
      <ul className="present-list">
        {seatIds.map((seatId) => (
          <li key={seatId}>
            <PersonName seatId={seatId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
