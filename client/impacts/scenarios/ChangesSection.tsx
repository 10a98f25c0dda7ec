import { memo, useState } from 'react'
import type * as Y from 'yjs'
import type { ScenarioChange } from '../../../shared/impacts/scenarios/content.ts'
import { changeSentence, type TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { editChange, removeChange, setChange } from '../../../shared/impacts/scenarios/write-scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { changeDraft, editedChange, emptyChange } from './change-draft.ts'
import { SetBy } from './SetBy.tsx'
import type { SystemModelAnswer } from './useSystemModel.ts'
import type { StampOf } from './useWriters.ts'

interface ChangesSectionProps {
  doc: Y.Doc
  changes: readonly ScenarioChange[]
  startsOn: string | null
  model: SystemModelAnswer
  names: TargetNames
  stampOf: StampOf
  isEditable: boolean
}

const fields = ['target', 'param', 'mode', 'amount', 'fromDay', 'toDay', 'shape', 'text']

/** What organisations do in this scenario, in the order of days. */
export const ChangesSection = memo(function ChangesSection(props: ChangesSectionProps) {
  const { doc, changes, startsOn, model, names, stampOf, isEditable } = props
  const [editing, setEditing] = useState<ScenarioChange | 'new'>()
  const close = () => setEditing(undefined)
  return (
    <Section
      title="Changes"
      id="changes"
      count={changes.length}
      action={
        isEditable ? (
          <Button opensDialog size="small" variant="secondary" onPress={() => setEditing('new')}>
            Add a change
          </Button>
        ) : undefined
      }
    >
      {changes.length === 0 ? (
        <p className="soft">Nothing changes yet. Add what an organisation would do, and when.</p>
      ) : null}
      <ul className="rows">
        {changes.map((change) => {
          const sentence = changeSentence(change, startsOn, names)
          const called = change.text === '' ? sentence : change.text
          return (
            <li key={change.id}>
              <p className="row__title">{called}</p>
              {change.text === '' ? null : <p className="row__detail">{sentence}</p>}
              <SetBy stamp={stampOf('changes', change.id, fields)} />
              {isEditable ? (
                <ButtonRow>
                  <Button
                    opensDialog
                    variant="quiet"
                    size="small"
                    label={`Edit: ${called}`}
                    onPress={() => setEditing(change)}
                  >
                    Edit
                  </Button>
                  <Button
                    variant="quiet"
                    size="small"
                    label={`Take out: ${called}`}
                    onPress={() => removeChange(doc, change.id)}
                  >
                    Take out
                  </Button>
                </ButtonRow>
              ) : null}
            </li>
          )
        })}
      </ul>
      {editing === undefined ? null : (
        <ChangeDialog
          title={editing === 'new' ? 'Add the change' : 'Set the change'}
          start={editing === 'new' ? emptyChange : changeDraft(editing)}
          {...{ startsOn, model, names }}
          onSet={(change) => {
            if (editing !== 'new') return editChange(doc, editing.id, editedChange(changeDraft(editing), change))
            setChange(doc, crypto.randomUUID(), change)
            return 'set'
          }}
          onClose={close}
        />
      )}
    </Section>
  )
})
