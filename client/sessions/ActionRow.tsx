import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf, formatDate } from '../../shared/format.ts'
import { mayTake } from '../../shared/sessions/action.ts'
import type { ActionLine } from '../../shared/sessions/action-answers.ts'
import { actionStateNames } from '../../shared/sessions/action-state.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { OneTextDialog } from '../ui/OneTextDialog.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { actionTones } from '../ui/state-tones.ts'
import { useNow } from '../ui/useNow.ts'
import { When } from '../ui/When.tsx'
import { EarlierDueDates } from './EarlierDueDates.tsx'
import { MoveDueDialog } from './MoveDueDialog.tsx'

type Asking = 'block' | 'cancel' | 'due'

interface ActionRowProps {
  action: ActionLine
  /** Says where it comes from; left out where that is plain. */
  withOrigin?: boolean
}

/** One action: what, who, by when, where it stands, and what whoever looks can do about it. */
export function ActionRow({ action, withOrigin = false }: ActionRowProps) {
  const { senateId, senate, may, seat, organisation } = useSenate()
  const now = useNow(60_000)
  const command = useCommand()
  const [asking, setAsking] = useState<Asking>()
  const { id, version, state, dueOn } = action
  const mine = { challengeId: action.challengeId, ownerSeatId: action.ownerSeatId }
  const mayMove = may('action.move', mine)
  const whose = organisation(action.organisationId)?.id
  const isForAnother = whose !== undefined && whose !== seat(action.ownerSeatId)?.organisationId
  const isOpen = mayTake('moveActionDue', state)
  const isLate = isOpen && dueOn < dayOf(now, senate.timeZone)
  const step = (type: string) => void command.send(type, id, {}, { version }).catch(() => {})
  const close = () => {
    command.clear()
    setAsking(undefined)
  }

  return (
    <article className="action-row" id={id} aria-label={`${action.ref}: ${action.text}`}>
      <p className="row__title">
        {action.text} <StateTag tone={actionTones[state]}>{actionStateNames[state]}</StateTag>
      </p>
      <p className="row__detail action-row__facts">
        <span className="action-row__due">
          Due {formatDate(dueOn)}
          {action.dueMoved ? ', moved' : ''}
          {isLate ? (
            <StateTag tone="bad">
              <When at={dueOn} as="due" />
            </StateTag>
          ) : null}
        </span>
        <span>
          <PersonName seatId={action.ownerSeatId} />
          {isForAnother ? (
            <>
              {' '}
              for <OrganisationChip id={action.organisationId} />
            </>
          ) : null}
        </span>
        <span>{action.ref}</span>
      </p>
      {action.reason ? (
        <p className="action-row__reason">
          {state === 'cancelled' ? 'Cancelled' : 'Blocked'}: {action.reason}
        </p>
      ) : null}
      {withOrigin && action.decisionId && action.decision ? (
        <p className="row__detail">
          From{' '}
          <Link to={`/senates/${senateId}/decisions/${action.decisionId}`}>
            {action.decision.ref} {action.decision.title}
          </Link>
        </p>
      ) : null}
      {command.refusal && !asking ? <ProblemNote problem={command.refusal} onDismiss={command.clear} /> : null}
      <div className="action-row__steps no-print">
        {mayMove && mayTake('startAction', state) ? (
          <Step text={state === 'blocked' ? 'Go on' : 'Start'} of={action} onPress={() => step('startAction')} />
        ) : null}
        {mayMove && mayTake('completeAction', state) ? (
          <Step text="Mark as done" of={action} onPress={() => step('completeAction')} />
        ) : null}
        {mayTake('verifyAction', state) && may('action.verify', mine) ? (
          <Step text="Verify" of={action} onPress={() => step('verifyAction')} />
        ) : null}
        {mayMove && mayTake('blockAction', state) ? (
          <Step text="Say it is blocked" of={action} opensDialog onPress={() => setAsking('block')} />
        ) : null}
        {mayMove && isOpen ? (
          <Step text="Move the due date" of={action} opensDialog onPress={() => setAsking('due')} />
        ) : null}
        {mayMove && mayTake('cancelAction', state) ? (
          <Step text="Cancel the action" of={action} opensDialog onPress={() => setAsking('cancel')} />
        ) : null}
        {action.dueMoved ? <EarlierDueDates actionId={id} /> : null}
      </div>
      {asking === 'block' || asking === 'cancel' ? (
        <OneTextDialog
          title={asking === 'block' ? 'Say what blocks it' : 'Cancel the action'}
          label={asking === 'block' ? 'What is it waiting for?' : 'Why is it no longer needed?'}
          missing="Enter a reason"
          maxLength={2000}
          verb={asking === 'block' ? 'Say it is blocked' : 'Cancel the action'}
          warns={asking === 'cancel'}
          wayOut="Leave it as it is"
          sender={command}
          onSend={(reason) =>
            command.send(asking === 'block' ? 'blockAction' : 'cancelAction', id, { reason }, { version })
          }
          onClose={close}
        >
          <p>{action.text}</p>
        </OneTextDialog>
      ) : null}
      {asking === 'due' ? <MoveDueDialog action={action} onClose={close} /> : null}
    </article>
  )
}

interface StepProps {
  text: string
  of: ActionLine
  opensDialog?: boolean
  onPress(): void
}

function Step({ text, of, opensDialog = false, onPress }: StepProps) {
  return (
    <Button variant="quiet" size="small" label={`${text}: ${of.ref}`} opensDialog={opensDialog} onPress={onPress}>
      {text}
    </Button>
  )
}
