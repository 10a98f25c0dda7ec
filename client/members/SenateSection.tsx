import { useState } from 'react'
import type { SenateStatus } from '../../shared/members/senate.ts'
import { senateStatusMeanings, senateStatusNames } from '../../shared/members/senate-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'
import { SenateFields } from './SenateFields.tsx'

/** What the senate is called, is for and may decide. */
export function SenateSection() {
  const { senate, may } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section
      title="This senate"
      action={
        may('senate.settle') ? (
          <Button opensDialog size="small" variant="secondary" onPress={() => setIsOpen(true)}>
            Change
          </Button>
        ) : undefined
      }
    >
      <Facts
        facts={[
          { name: 'Name', value: senate.name },
          { name: 'Purpose', value: senate.purpose },
          { name: 'Footprint', value: senate.footprint },
          {
            name: 'Status',
            value: (
              <>
                {senateStatusNames[senate.status]}
                <p className="soft">{senateStatusMeanings[senate.status]}</p>
              </>
            ),
          },
          { name: 'References start with', value: senate.refPrefix },
          { name: 'Time zone', value: senate.timeZone },
        ]}
      />
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Change this senate" closesOnOutsidePress={false}>
        <SenateForm onDone={() => setIsOpen(false)} />
      </Dialog>
    </Section>
  )
}

function SenateForm({ onDone }: { onDone(): void }) {
  const { senate, senateId, version } = useSenate()
  const sender = useVersionedCommand(senateId, version)
  const { draft, errors, tries, isFine, field } = useDraft(() => ({
    name: senate.name,
    purpose: senate.purpose,
    footprint: senate.footprint,
    status: senate.status as SenateStatus,
  }))

  async function submit() {
    const found = faults(
      [draft.name.trim() === '', 'senate-name', 'Enter the name'],
      [draft.footprint.trim() === '', 'senate-footprint', 'Enter whose health and care it is about'],
      [draft.purpose.trim() === '', 'senate-purpose', 'Enter what this senate is for'],
    )
    if (!isFine(found)) return
    await sender.send('settleSenate', { ...draft, uses: senate.uses })
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField {...field('name', 'senate-name')} label="Name" />
      <SenateFields field={field} />
      <FormEnd sender={sender} verb="Save the senate" onCancel={onDone} />
    </Form>
  )
}
