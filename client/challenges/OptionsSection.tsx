import { type ReactNode, useState } from 'react'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { type Verb, verbMeanings, verbNames, verbs } from '../../shared/challenges/verbs.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { NewScenario } from '../impacts/shown.tsx'
import { Button } from '../ui/Button.tsx'
import { OneTextDialog } from '../ui/OneTextDialog.tsx'
import { Section } from '../ui/Section.tsx'
import { OptionDialog } from './OptionDialog.tsx'

type Option = ChallengeAnswer['state']['options'][number]

/** What would change, under the senate's four verbs. */
export function OptionsSection({ challenge, mayEdit }: { challenge: ChallengeAnswer; mayEdit: boolean }) {
  const { state } = challenge
  const [editing, setEditing] = useState<Option | { verb: Verb | null }>()
  const [withdrawing, setWithdrawing] = useState<Option>()
  const command = useCommand()
  const mayStart = useSenate().may('document.create', { challengeId: state.id }) && !isSettled(state.stage)
  const offered = state.options.filter((option) => option.state === 'offered')
  const withdrawn = state.options.filter((option) => option.state === 'withdrawn')
  const unchanged = offered.filter((option) => option.verb === null)
  const card = (option: Option) => (
    <OptionCard
      key={option.id}
      option={option}
      edit={mayEdit ? () => setEditing(option) : undefined}
      withdraw={mayEdit ? () => setWithdrawing(option) : undefined}
      scenario={
        mayStart ? (
          <NewScenario
            challengeId={state.id}
            options={offered}
            scenarios={challenge.documents.filter(({ kind }) => kind === 'scenario')}
            optionId={option.id}
            label={`New scenario of "${option.name}"`}
          />
        ) : null
      }
    />
  )

  return (
    <Section
      title="What would change"
      count={offered.length}
      surface="plain"
      action={
        mayEdit ? (
          <Button opensDialog variant="secondary" size="small" onPress={() => setEditing({ verb: null })}>
            Add an option
          </Button>
        ) : undefined
      }
    >
      <div className="verbs">
        {verbs.map((verb) => {
          const under = offered.filter((option) => option.verb === verb)
          return (
            <section key={verb} className={`verb verb--${verb}`} aria-labelledby={`verb-${verb}`}>
              <h3 className="verb__name" id={`verb-${verb}`}>
                {verbNames[verb]}
              </h3>
              <p className="verb__meaning">{verbMeanings[verb]}</p>
              {under.length === 0 ? <p className="verb__none">No option yet</p> : <ul>{under.map(card)}</ul>}
            </section>
          )
        })}
      </div>
      {unchanged.length > 0 ? (
        <section className="verb verb--none" aria-labelledby="verb-none">
          <h3 className="verb__name" id="verb-none">
            No change
          </h3>
          <p className="verb__meaning">Things stay as they are</p>
          <ul>{unchanged.map(card)}</ul>
        </section>
      ) : null}
      {withdrawn.length > 0 ? (
        <details className="withdrawn">
          <summary>{`Withdrawn options (${withdrawn.length})`}</summary>
          <ul>
            {withdrawn.map((option) => (
              <li key={option.id}>
                {option.name} <span className="soft">{option.description}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {editing ? <OptionDialog challengeId={state.id} option={editing} onClose={() => setEditing(undefined)} /> : null}
      {withdrawing ? (
        <OneTextDialog
          title={`Withdraw "${withdrawing.name}"`}
          label="Why is it withdrawn?"
          hint="It stays on the record as withdrawn."
          missing="Enter a reason"
          maxLength={2000}
          verb="Withdraw the option"
          sender={command}
          onSend={(reason) => command.send('withdrawOption', state.id, { optionId: withdrawing.id, reason })}
          onClose={() => {
            command.clear()
            setWithdrawing(undefined)
          }}
        />
      ) : null}
    </Section>
  )
}

interface OptionCardProps {
  option: Option
  edit: (() => void) | undefined
  withdraw: (() => void) | undefined
  /** A way to start a scenario of it, for those who may. */
  scenario: ReactNode
}

function OptionCard({ option, edit, withdraw, scenario }: OptionCardProps) {
  return (
    <li className="option-card">
      <p className="option-card__name">{option.name}</p>
      <p className="option-card__words">{option.description}</p>
      {edit && withdraw ? (
        <div className="option-card__actions">
          <Button opensDialog variant="quiet" size="small" onPress={edit} label={`Change "${option.name}"`}>
            Change
          </Button>
          <Button opensDialog variant="quiet" size="small" onPress={withdraw} label={`Withdraw "${option.name}"`}>
            Withdraw
          </Button>
          {scenario}
        </div>
      ) : null}
    </li>
  )
}
