import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFaults } from '../../ui/useFaults.ts'

interface NewScenarioProps {
  challengeId: string
  /** The options that a scenario can be about. */
  options: readonly { id: string; name: string }[]
  /** The scenarios of the challenge, to begin with a copy of one. */
  scenarios: readonly { id: string; title: string }[]
  /** The option that it is about unless somebody chooses another. */
  optionId: string | null
  /** For buttons whose words need their context. */
  label?: string
}

/** A button that starts a scenario: empty, or as a copy of another. */
export function NewScenario({ label, ...about }: NewScenarioProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        opensDialog
        variant={about.optionId === null ? 'secondary' : 'quiet'}
        size="small"
        {...(label === undefined ? {} : { label })}
        onPress={() => setIsOpen(true)}
      >
        New scenario
      </Button>
      {isOpen ? <NewScenarioDialog {...about} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function NewScenarioDialog(props: Omit<NewScenarioProps, 'label'> & { onClose(): void }) {
  const { challengeId, options, scenarios, onClose } = props
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const sender = useCommand()
  const [title, setTitle] = useState('')
  const [optionId, setOptionId] = useState(props.optionId ?? '')
  const [copyOf, setCopyOf] = useState('')
  const { errors, tries, isFine } = useFaults()

  async function submit() {
    if (!isFine(title.trim() === '' ? [{ field: 'scenario-title', message: 'Enter a title' }] : [])) return
    const body = { kind: 'scenario', title, optionId: optionId || null, copyOf: copyOf || null }
    const { result } = await sender.send('createDocument', challengeId, body)
    onClose()
    void navigate(`/senates/${senateId}/scenarios/${String(result.id)}`)
  }

  return (
    <Dialog isOpen onClose={onClose} title="New scenario" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <TextField
          id="scenario-title"
          label="Title"
          hint="For example: Closing 28 beds in two steps"
          maxLength={200}
          value={title}
          onChange={setTitle}
          error={errors[0]?.message}
        />
        {options.length > 0 ? (
          <Select
            id="scenario-option"
            label="Which option is it about?"
            optional
            empty="None in particular"
            value={optionId}
            options={options.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOptionId}
          />
        ) : null}
        {scenarios.length > 0 ? (
          <Select
            id="scenario-copy"
            label="Begin with"
            empty="Nothing: an empty scenario"
            value={copyOf}
            options={scenarios.map((each) => ({ value: each.id, label: `A copy of ${each.title}` }))}
            onChange={setCopyOf}
          />
        ) : null}
        <FormEnd sender={sender} verb="Start the scenario" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
