import { useState } from 'react'
import type { OrganisationId } from '../../shared/ids.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { useFaults } from '../ui/useFaults.ts'
import type { HeldDecision } from './held.ts'
import { ReasonsForUnanswered } from './ReasonsForUnanswered.tsx'
import { firstGroups, reasonErrors } from './reason-groups.ts'

interface RatifyDialogProps {
  held: HeldDecision
  /** Organisations that have said nothing to what would land on them. */
  waiting: readonly OrganisationId[]
  /** `reasons` only writes down why the senate goes ahead, before anybody ratifies. */
  purpose: 'ratify' | 'reasons'
  onClose(): void
}

/** Ratifies from this person's seat, with a reason for every organisation that has not answered. */
export function RatifyDialog({ held: { state, version }, waiting, purpose, onClose }: RatifyDialogProps) {
  const sender = useVersionedCommand(state.id, version)
  const [groups, setGroups] = useState(() => firstGroups(waiting))
  const { errors, tries, errorOf, isFine } = useFaults()
  const isSecond = state.signatures.length > 0

  async function submit() {
    const found = reasonErrors(groups)
    if (!isFine(found)) return
    if (purpose === 'ratify') await sender.send('ratifyDecision', { withoutAnswer: groups })
    else for (const group of groups) await sender.send('goAheadWithout', group)
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={purpose === 'ratify' ? 'Ratify this decision' : 'Go ahead without an answer'}
      closesOnOutsidePress={false}
    >
      {purpose === 'ratify' ? (
        <>
          <Sentence as="blockquote">{state.content.statement}</Sentence>
          <p className="dialog-lead">
            {isSecond
              ? 'Yours is the second signature: it puts the decision in force, closes its text for good and tells the organisations that it addresses.'
              : 'Yours is the first of two signatures. Nothing in the decision can change until the second is given, or somebody returns it.'}
          </p>
        </>
      ) : null}
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <ReasonsForUnanswered waiting={waiting} groups={groups} onChange={setGroups} errorOf={errorOf} />
        <FormEnd sender={sender} verb={purpose === 'ratify' ? 'Ratify' : 'Write down the reason'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
