import { useState } from 'react'
import type { ChallengeAnswer, ShownView } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { isOf } from '../../shared/challenges/views.ts'
import { plural } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Empty } from '../ui/Empty.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { GuessForm } from './GuessForm.tsx'
import { ViewDialog } from './ViewDialog.tsx'

/** How it looks from each organisation: written there, guessed by the others, then revealed beside the guesses. */
export function ViewsSection({ challenge }: { challenge: ChallengeAnswer }) {
  const { may, me, organisations } = useSenate()
  const { state } = challenge
  const command = useCommand()
  const [writing, setWriting] = useState<OrganisationId>()
  const isOpen = !isSettled(state.stage)
  const mayTakePart = isOpen && may('challenge.view', { challengeId: state.id })
  const mayReveal = isOpen && may('challenge.reveal', { challengeId: state.id })
  const hidden = state.views.filter((view) => view.state === 'hidden')
  const unwritten = organisations.filter(
    ({ id }) => isOf(me, id) && !state.views.some((view) => view.organisationId === id),
  )
  const reveal = (views: ShownView[]) =>
    void command.send('revealViews', state.id, { viewIds: views.map((view) => view.id) }).catch(() => {})

  return (
    <Section
      title="How it looks from here"
      count={state.views.length}
      action={
        mayReveal && hidden.length > 1 ? (
          <Button variant="secondary" size="small" busy={command.sending} onPress={() => reveal(hidden)}>
            {`Reveal all ${hidden.length}`}
          </Button>
        ) : undefined
      }
    >
      {command.refusal ? <ProblemNote problem={command.refusal} onDismiss={command.clear} /> : null}
      {state.views.length === 0 ? (
        <Empty title="Nobody has written yet">
          Each organisation writes its circumstances and constraints. The others guess first, then everyone sees both.
        </Empty>
      ) : (
        <ul className="rows">
          {state.views.map((view) => (
            <li key={view.id}>
              <p className="view__title">
                <OrganisationChip id={view.organisationId} withName />{' '}
                {view.state === 'hidden' ? <StateTag tone="caution">Not revealed yet</StateTag> : null}
              </p>
              {view.state === 'revealed' || view.words ? <Words view={view} /> : null}
              {view.state === 'hidden' && !view.words && mayTakePart ? (
                <GuessForm challengeId={state.id} view={view} guess={view.guesses[0]?.text} />
              ) : null}
              {view.state === 'hidden' ? (
                <p className="soft small">
                  {view.words ? 'Only your organisation sees this for now. ' : ''}
                  {view.guessedBy.length === 0
                    ? 'Nobody has guessed yet.'
                    : `${plural(view.guessedBy.length, 'person has', 'people have')} guessed.`}
                </p>
              ) : null}
              {view.state === 'hidden' && ((view.words && mayTakePart) || mayReveal) ? (
                <ButtonRow>
                  {view.words && mayTakePart ? (
                    <Button
                      opensDialog
                      variant="secondary"
                      size="small"
                      onPress={() => setWriting(view.organisationId)}
                    >
                      Change what we wrote
                    </Button>
                  ) : null}
                  {mayReveal ? (
                    <Button variant="secondary" size="small" busy={command.sending} onPress={() => reveal([view])}>
                      Reveal this view
                    </Button>
                  ) : null}
                </ButtonRow>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayTakePart && unwritten.length > 0 ? (
        <ButtonRow>
          {unwritten.map(({ id, code }) => (
            <Button key={id} opensDialog variant="secondary" size="small" onPress={() => setWriting(id)}>
              {`Write how it looks from ${code}`}
            </Button>
          ))}
        </ButtonRow>
      ) : null}
      {writing ? (
        <ViewDialog
          challengeId={state.id}
          organisationId={writing}
          words={state.views.find((view) => view.organisationId === writing)?.words ?? undefined}
          onClose={() => setWriting(undefined)}
        />
      ) : null}
    </Section>
  )
}

function Words({ view }: { view: ShownView }) {
  const { organisation } = useSenate()
  if (!view.words) return null
  const code = organisation(view.organisationId)?.code ?? ''
  return (
    <div className="view">
      <div className="view__own">
        <h3 className="challenge-subtitle">Circumstances</h3>
        <p>{view.words.circumstances}</p>
        <h3 className="challenge-subtitle">Constraints</h3>
        <p>{view.words.constraints}</p>
        <p className="soft small">
          Written by <PersonName seatId={view.words.authorSeatId} />
        </p>
      </div>
      {view.state === 'revealed' ? (
        <div className="view__guesses">
          <h3 className="challenge-subtitle">{`What others guessed about ${code}`}</h3>
          {view.guesses.length === 0 ? <p className="soft">Nobody guessed.</p> : null}
          <ul>
            {view.guesses.map((guess) => (
              <li key={guess.seatId}>
                <q>{guess.text}</q>
                <p className="soft small">
                  <PersonName seatId={guess.seatId} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
