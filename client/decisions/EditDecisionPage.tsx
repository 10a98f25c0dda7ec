import './draft.scss'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Loading } from '../ui/Loading.tsx'
import { OrganisationToggles } from '../ui/OrganisationToggles.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { bodyOf, type DecisionDraft, draftOf } from './decision-draft.ts'
import { useKept } from './useKept.ts'

/** Changes a draft around its locked words. */
export function EditDecisionPage() {
  const { decisionId = '' } = useParams()
  const { senateId, may } = useSenate()
  const answer = useAnswer<DecisionAnswer>(`/decisions/${decisionId}`, { follows: [`decision:${decisionId}`] })
  if (!answer.data) {
    return (
      <Page title="Edit the draft">
        {answer.error ? (
          <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
        ) : (
          <Loading label="Loading the draft" lines={8} />
        )}
      </Page>
    )
  }
  const { state } = answer.data
  if (state.state === 'draft' && may('decision.edit', { challengeId: state.challengeId, draft: true })) {
    return <Editing key={state.id} answer={answer.data} />
  }
  return (
    <Page title="Edit the draft" caption={state.ref}>
      <ReadOnlyNote>
        {state.state === 'draft'
          ? 'The chair, vice chair and secretary edit drafts.'
          : 'This decision is no longer a draft, so nothing in it changes.'}
      </ReadOnlyNote>
      <p>
        <Link to={`/senates/${senateId}/decisions/${state.id}`}>Go to {state.ref}</Link>
      </p>
    </Page>
  )
}

function Editing({ answer: { state, version } }: { answer: DecisionAnswer }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const [base] = useState(() => JSON.stringify(draftOf(state.content)))
  // With the version it began from: what was kept must not take others back who have edited since.
  const [began] = useState(version)
  const kept = useKept<DecisionDraft>(`decision-edit ${state.id} ${began}`, () => draftOf(state.content))
  const sender = useVersionedCommand(state.id, version)
  const draft = kept.value
  const { clauses, conditions, statement } = state.content

  function leave() {
    kept.forget()
    void navigate(`/senates/${senateId}/decisions/${state.id}`)
  }

  async function save() {
    if (JSON.stringify(draft) !== base) {
      await sender.send('editDecision', { ...bodyOf(draft), clauseAddressees: draft.clauseAddressees })
    }
    leave()
  }

  return (
    <Page title="Edit the draft" caption={state.ref} lead="The words are locked. Everything else can be changed.">
      <DecisionForm
        draft={draft}
        onChange={kept.setValue}
        challengeId={state.challengeId}
        own={state.id}
        sender={sender}
        onSave={() => void save().catch(() => {})}
        onCancel={leave}
        words={
          <Section title="The words">
            <Sentence as="blockquote">{statement}</Sentence>
            <ol className="word-parts">
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <div className="word-part word-part--clause">
                    <p className="word-part__text">
                      {clause.number}. {clause.text}
                    </p>
                    <OrganisationToggles
                      label={`Clause ${clause.number} is for`}
                      value={draft.clauseAddressees.find(({ clauseId }) => clauseId === clause.id)?.addressedTo ?? []}
                      onChange={(addressedTo) =>
                        kept.setValue({
                          ...draft,
                          addressedTo: [...new Set([...draft.addressedTo, ...addressedTo])],
                          clauseAddressees: draft.clauseAddressees.map((each) =>
                            each.clauseId === clause.id ? { ...each, addressedTo } : each,
                          ),
                        })
                      }
                    />
                  </div>
                </li>
              ))}
            </ol>
            {conditions.length > 0 ? (
              <>
                <h3>Conditions</h3>
                <ul>
                  {conditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </Section>
        }
      />
    </Page>
  )
}
