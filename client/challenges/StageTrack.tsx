import { useState } from 'react'
import { isSettled, type Stage, stageNames, stages } from '../../shared/challenges/stages.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { OneTextDialog } from '../ui/OneTextDialog.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

interface StageTrackProps {
  challengeId: ChallengeId
  version: number
  stage: Stage
  reason: string | null
}

/** Where the challenge stands between framing and evaluation, and the ways on for those who may move it. */
export function StageTrack({ challengeId, version, stage, reason }: StageTrackProps) {
  const { may } = useSenate()
  const command = useCommand()
  const [asking, setAsking] = useState<Stage>()
  const here = stage === 'stopped' ? -1 : stages.indexOf(stage)
  const next = here < 0 ? undefined : stages[here + 1]
  const back = here < 1 ? undefined : stages[here - 1]
  const mayMove = may('challenge.move', { challengeId }) && stage !== 'stopped'
  const move = (to: Stage, why: string | null) =>
    command.send('moveStage', challengeId, { to, reason: why }, { version })

  return (
    <div className="stage-track">
      <p className="stage-track__short">
        {here < 0 ? stageNames[stage] : `Stage ${here + 1} of ${stages.length}: ${stageNames[stage]}`}
      </p>
      <ol className="stage-track__steps" aria-label="Stages">
        {stages.map((each, n) => (
          <li
            key={each}
            className={`stage-track__step${n < here ? ' stage-track__step--past' : ''}`}
            aria-current={each === stage ? 'step' : undefined}
          >
            {stageNames[each]}
            {n < here ? <span className="nhsuk-u-visually-hidden">, done</span> : null}
          </li>
        ))}
        {stage === 'stopped' ? (
          <li className="stage-track__step stage-track__step--stopped" aria-current="step">
            {stageNames.stopped}
          </li>
        ) : null}
      </ol>
      {reason ? (
        <p className="stage-track__reason">
          <span className="soft">{stage === 'stopped' ? 'Why it was stopped:' : 'Why it went back:'}</span> {reason}
        </p>
      ) : null}
      {mayMove ? (
        <ButtonRow>
          {next ? (
            <Button size="small" busy={command.sending} onPress={() => void move(next, null).catch(() => {})}>
              {next === 'closed' ? 'Close the challenge' : `Move on to ${stageNames[next].toLowerCase()}`}
            </Button>
          ) : null}
          {back ? (
            <Button opensDialog size="small" variant="quiet" onPress={() => setAsking(back)}>
              {`Go back to ${stageNames[back].toLowerCase()}`}
            </Button>
          ) : null}
          {isSettled(stage) ? null : (
            <Button opensDialog size="small" variant="quiet" onPress={() => setAsking('stopped')}>
              Stop the challenge
            </Button>
          )}
        </ButtonRow>
      ) : null}
      {command.refusal && !asking ? <ProblemNote problem={command.refusal} onDismiss={command.clear} /> : null}
      {asking ? (
        <OneTextDialog
          title={asking === 'stopped' ? 'Stop the challenge' : `Go back to ${stageNames[asking].toLowerCase()}`}
          label={asking === 'stopped' ? 'Why is it stopped?' : 'Why does it go back?'}
          hint={
            asking === 'stopped'
              ? 'A stopped challenge stays on the record as it is. It cannot be taken up again.'
              : undefined
          }
          missing="Enter a reason"
          maxLength={2000}
          verb={asking === 'stopped' ? 'Stop the challenge' : 'Go back'}
          warns={asking === 'stopped'}
          sender={command}
          onSend={(why) => move(asking, why)}
          onClose={() => {
            command.clear()
            setAsking(undefined)
          }}
        />
      ) : null}
    </div>
  )
}
