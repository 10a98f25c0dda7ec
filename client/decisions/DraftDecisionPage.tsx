import './draft.scss'
import { Link, useSearchParams } from 'react-router'
import { supersession } from '../../shared/decisions/relations.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { tallyOf } from '../../shared/proposals/proposal.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { ChooseWords } from './ChooseWords.tsx'
import { Drafting } from './Drafting.tsx'
import { emptyDraft } from './decision-draft.ts'
import { decisionOf, wholeOf } from './words.ts'

/** Drafts a decision: from agreed words (`?proposal=`), or as chair's action (`?chairsAction=` challenge or senate). */
export function DraftDecisionPage() {
  const { may } = useSenate()
  const [search] = useSearchParams()
  const proposalId = search.get('proposal')
  const chairsAction = search.get('chairsAction')
  if (!may('decision.draft')) {
    return (
      <Page title="Draft a decision">
        <ReadOnlyNote>The chair, vice chair and secretary draft decisions. Ask one of them.</ReadOnlyNote>
      </Page>
    )
  }
  if (proposalId) return <FromProposal key={proposalId} proposalId={proposalId} />
  return chairsAction ? <AsChairsAction key={chairsAction} target={chairsAction} /> : <ChooseWords />
}

function FromProposal({ proposalId }: { proposalId: string }) {
  const { senateId } = useSenate()
  const answer = useAnswer<ProposalAnswer>(`/proposals/${proposalId}`, { follows: [`proposal:${proposalId}`] })
  const { data } = answer
  if (!data) {
    return (
      <Page title="Draft a decision">
        {answer.error ? (
          <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
        ) : (
          <Loading label="Loading the agreed words" lines={6} />
        )}
      </Page>
    )
  }
  const other = decisionOf(data.decisions)
  if (other) {
    return (
      <Page title="Draft a decision" caption={data.state.ref}>
        <ReadOnlyNote>These words are the words of {other.ref} already.</ReadOnlyNote>
        <p>
          <Link to={`/senates/${senateId}/decisions/${other.id}`}>
            Open {other.ref}, {other.title}
          </Link>
        </p>
      </Page>
    )
  }
  const { how } = data.state
  const { replaced } = data
  const relations = replaced?.open
    ? [supersession({ decisionId: replaced.id, clauseId: replaced.clause?.id ?? null })]
    : []
  const dissents =
    how.way === 'historical'
      ? how.stances.flatMap(({ seatId, position, reason }) =>
          reason && (position === 'against' || position === 'object') ? [{ seatId, text: reason }] : [],
        )
      : []
  return (
    <Drafting
      target={data.id}
      challengeId={data.state.challengeId}
      caption={`${data.state.ref}${how.way === 'historical' ? `, ${votes(tallyOf(how.stances))}` : ', agreed in the room'}`}
      initial={{
        wording: data.state.wording,
        parts: wholeOf(data.state.wording),
        draft: { ...emptyDraft, dissents, relations },
      }}
    />
  )
}

function votes(tally: ReturnType<typeof tallyOf>): string {
  return Object.entries(tally)
    .map(([position, count]) => `${count} ${position}`)
    .join(', ')
}

function AsChairsAction({ target }: { target: string }) {
  const { senateId } = useSenate()
  return (
    <Drafting
      target={target}
      challengeId={target === senateId ? null : (target as ChallengeId)}
      caption="Chair's action"
      isChairsAction
      initial={{ wording: '', parts: [], draft: { ...emptyDraft, force: 'procedural' } }}
    />
  )
}
