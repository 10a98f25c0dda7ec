import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentAnswer, DocumentList } from '../../../shared/documents/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'

/** The way to another scenario of the same challenge, side by side with this one. */
export function CompareWith({ document: { state } }: { document: DocumentAnswer }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const [otherId, setOtherId] = useState('')
  const list = useAnswer<DocumentList>(
    `/senates/${senateId}/documents?kind=scenario&challenge=${state.challengeId ?? 'none'}&limit=100`,
    { follows: ['document'] },
  )
  const others = (list.data?.items ?? []).filter(({ id }) => id !== state.id)
  if (others.length === 0) return null
  return (
    <Section title="Compare">
      <Form
        label="Compare with another scenario"
        onSubmit={() => {
          if (otherId !== '') void navigate(`/senates/${senateId}/scenarios/${state.id}/compare/${otherId}`)
        }}
      >
        <Select
          id="compare-with"
          label="With which scenario?"
          empty="Choose a scenario"
          value={otherId}
          options={others.map(({ id, title }) => ({ value: id as string, label: title }))}
          onChange={setOtherId}
        />
        <Button size="small" variant="secondary" disabled={otherId === ''}>
          Compare
        </Button>
      </Form>
    </Section>
  )
}
