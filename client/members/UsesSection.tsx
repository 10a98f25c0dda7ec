import { useState } from 'react'
import { type SenateUse, senateUses } from '../../shared/members/senate.ts'
import { senateUseMeanings, senateUseNames } from '../../shared/members/senate-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Section } from '../ui/Section.tsx'

/** What this senate uses. Light by default: what is off stays out of sight. */
export function UsesSection() {
  const { senate, may } = useSenate()
  return (
    <Section title="What this senate uses">
      {may('senate.settle') ? (
        <UsesForm key={senate.uses.join()} />
      ) : senate.uses.length === 0 ? (
        <p className="soft">Nothing beyond the basics.</p>
      ) : (
        <ul className="settings-list">
          {senate.uses.map((use) => (
            <li key={use}>
              <strong>{senateUseNames[use]}.</strong> {senateUseMeanings[use]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function UsesForm() {
  const { senate, senateId } = useSenate()
  const sender = useCommand()
  const [uses, setUses] = useState<SenateUse[]>(senate.uses)
  const isChanged = senateUses.some((use) => uses.includes(use) !== senate.uses.includes(use))

  async function submit() {
    const { name, purpose, footprint, status } = senate
    await sender.send('settleSenate', senateId, { name, purpose, footprint, status, uses })
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label="What this senate uses">
      <Checkboxes<SenateUse>
        id="senate-uses"
        label="Show these"
        hint="What is off stays out of sight. Nothing that was recorded is lost by switching it off."
        value={uses}
        choices={senateUses.map((value) => ({ value, label: senateUseNames[value], hint: senateUseMeanings[value] }))}
        onChange={setUses}
      />
      {isChanged || sender.refusal ? (
        <FormEnd sender={sender} verb="Save what is used" onCancel={() => setUses(senate.uses)} />
      ) : null}
    </Form>
  )
}
