import { useState } from 'react'
import { type Relation, type RelationKind, relationNames } from '../../shared/decisions/relations.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import type { HeldDecision } from './held.ts'
import { RelationFields } from './RelationFields.tsx'

const later = ['dependsOn', 'amends', 'conflictsWith'] as const satisfies readonly RelationKind[]

/** Adds a relation to a decision that has been ratified. */
export function RelateDialog({ held: { state, version }, onClose }: { held: HeldDecision; onClose(): void }) {
  const sender = useVersionedCommand(state.id, version)
  const [relation, setRelation] = useState<Partial<Relation>>({ kind: 'dependsOn' })
  const [error, setError] = useState<string>()

  async function submit() {
    if (!relation.toDecisionId) {
      setError('Choose a decision')
      return
    }
    setError(undefined)
    await sender.send('relateDecision', relation)
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Add a relation" closesOnOutsidePress={false}>
      <p className="dialog-lead">
        Only a new decision can supersede this one or be superseded. {relationNames.supersedes.from} is chosen when it
        is drafted.
      </p>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <RelationFields
          id="relation"
          value={relation}
          onChange={setRelation}
          kinds={later}
          notTo={state.id}
          error={error}
        />
        <FormEnd sender={sender} verb="Add the relation" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
