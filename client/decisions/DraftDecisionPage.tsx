import './draft.scss'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ChallengeId } from '../../shared/ids.ts'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { tallyOf } from '../../shared/proposals/proposal.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { ChooseWords } from './ChooseWords.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { bodyOf, type DecisionDraft, emptyDraft } from './decision-draft.ts'
import { useKept } from './useKept.ts'
import { WordsFields } from './WordsFields.tsx'
import { chosenWords, type Part, wholeOf } from './words.ts'

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
  const other = data.decisions.find(({ state }) => state !== 'withdrawn' && state !== 'deferred')
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
      initial={{ wording: data.state.wording, parts: wholeOf(data.state.wording), draft: { ...emptyDraft, dissents } }}
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

interface Writing {
  wording: string
  parts: Part[]
  draft: DecisionDraft
}

interface DraftingProps {
  target: string
  challengeId: ChallengeId | null
  caption: string
  initial: Writing
  isChairsAction?: boolean
}

function Drafting({ target, challengeId, caption, initial, isChairsAction = false }: DraftingProps) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const { send, sending, refusal } = useCommand()
  const kept = useKept<Writing>(`decision-draft ${target}`, () => initial)
  const { wording, parts, draft } = kept.value
  const set = (change: Partial<Writing>) => kept.setValue({ ...kept.value, ...change })
  const chosen = chosenWords(wording, parts)

  async function save() {
    if ('problem' in chosen) return
    const words = isChairsAction ? { wording, method: 'chairsAction' } : {}
    const { result } = await send('draftDecision', target, { ...bodyOf(draft), ...chosen, ...words })
    kept.forget()
    void navigate(`/senates/${senateId}/decisions/${String(result.id)}`)
  }

  const problem = 'problem' in chosen ? (wording.trim() === '' ? 'Enter the exact words' : chosen.problem) : undefined
  return (
    <Page
      title="Draft a decision"
      caption={caption}
      lead="The words are locked from here on. Everything else can be changed until it is ratified."
    >
      <DecisionForm
        draft={draft}
        onChange={(next) => set({ draft: next })}
        challengeId={challengeId}
        wordErrors={
          problem
            ? [{ field: isChairsAction && wording.trim() === '' ? 'wording' : 'words-how', message: problem }]
            : []
        }
        button="Save the draft"
        busy={sending}
        note={refusal ? <ProblemNote problem={refusal} /> : null}
        onSave={() => void save().catch(() => {})}
        onCancel={() => {
          kept.forget()
          void navigate(`/senates/${senateId}/decisions`)
        }}
        words={
          <Section title="The words">
            <div className="form">
              {isChairsAction ? (
                <TextArea
                  id="wording"
                  label="The exact words of the chair's action"
                  rows={4}
                  maxLength={20_000}
                  value={wording}
                  onChange={(next) => set({ wording: next, parts: next.trim() === '' ? [] : wholeOf(next) })}
                />
              ) : null}
              {wording.trim() === '' ? null : (
                <WordsFields
                  key={isChairsAction ? wording : 'agreed'}
                  wording={wording}
                  parts={parts}
                  onChange={(next) => set({ parts: next })}
                  error={'problem' in chosen ? chosen.problem : undefined}
                />
              )}
            </div>
          </Section>
        }
      />
    </Page>
  )
}
