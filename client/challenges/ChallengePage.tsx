import './challenges.scss'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { GatesSection } from '../impacts/shown.tsx'
import { Button } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Loading } from '../ui/Loading.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { Belongings } from './Belongings.tsx'
import { DocumentsOf } from './DocumentsOf.tsx'
import { FramingDialog } from './FramingDialog.tsx'
import { HistorySection } from './HistorySection.tsx'
import { OptionsSection } from './OptionsSection.tsx'
import { PeopleOf } from './PeopleOf.tsx'
import { ScenariosOf } from './ScenariosOf.tsx'
import { StageTrack } from './StageTrack.tsx'
import { ViewsSection } from './ViewsSection.tsx'

/** One challenge: the question, where it stands, what would change, and everything that belongs to it. */
export function ChallengePage() {
  const { challengeId = '' } = useParams()
  const answer = useAnswer<ChallengeAnswer>(`/challenges/${challengeId}`, {
    follows: [`challenge:${challengeId}`, 'document', 'impact', 'proposal', 'decision', 'action'],
  })
  if (answer.data) return <Challenge challenge={answer.data} />
  if (!answer.error) {
    return (
      <Page title="Challenge">
        <Loading label="Loading the challenge" lines={8} />
      </Page>
    )
  }
  return (
    <Page title="Challenge">
      <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
    </Page>
  )
}

function Challenge({ challenge }: { challenge: ChallengeAnswer }) {
  const { may } = useSenate()
  const [isEditing, setIsEditing] = useState(false)
  const { state, version } = challenge
  const mayEdit = may('challenge.edit', { challengeId: state.id }) && !isSettled(state.stage)
  return (
    <Page
      title={state.title}
      caption={state.ref}
      actions={
        mayEdit ? (
          <Button opensDialog variant="secondary" size="small" onPress={() => setIsEditing(true)}>
            Change the framing
          </Button>
        ) : undefined
      }
    >
      <p className="challenge-question">{state.question}</p>
      <StageTrack challengeId={state.id} version={version} stage={state.stage} reason={state.stageReason} />
      {isSettled(state.stage) ? (
        <ReadOnlyNote>
          {state.stage === 'closed'
            ? 'This challenge has closed. Nothing more is added to it.'
            : 'This challenge was stopped. It stays as it is on the record.'}
        </ReadOnlyNote>
      ) : null}
      <div className="columns challenge-columns">
        <div className="stack">
          <OptionsSection challenge={challenge} mayEdit={mayEdit} />
          <ScenariosOf challenge={challenge} />
          <GatesSection challengeId={state.id} />
          <DocumentsOf challenge={challenge} />
          <ViewsSection challenge={challenge} />
          <Belongings challenge={challenge} />
        </div>
        <div className="stack">
          {state.powerfulQuestions.length > 0 ? (
            <Section title="Powerful questions">
              <ol className="powerful-questions">
                {state.powerfulQuestions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ol>
            </Section>
          ) : null}
          <Section title="About this challenge">
            {state.context ? <p className="challenge-context">{state.context}</p> : null}
            <h3 className="challenge-subtitle">What difference this senate can make</h3>
            <p className="challenge-context">{state.intake}</p>
            <Facts
              facts={[
                {
                  name: 'Asked by',
                  value: state.sponsorOrganisationId ? (
                    <OrganisationChip id={state.sponsorOrganisationId} withName />
                  ) : null,
                },
                { name: 'Led by', value: state.leadSeatId ? <PersonName seatId={state.leadSeatId} /> : null },
                { name: 'Opened', value: <When at={state.openedAt} as="date" /> },
              ]}
            />
          </Section>
          <HistorySection challengeId={state.id} />
          <PeopleOf challenge={challenge} />
        </div>
      </div>
      {mayEdit ? (
        <FramingDialog
          isOpen={isEditing}
          onClose={() => setIsEditing(false)}
          challenge={{ id: state.id, version, framing: state }}
        />
      ) : null}
    </Page>
  )
}
