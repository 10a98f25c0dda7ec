import { useState } from 'react'
import type { Came } from '../../../shared/impacts/edit-record.ts'
import { routeParams, type ScenarioChange, serviceParams } from '../../../shared/impacts/scenarios/content.ts'
import { dayWords, paramName, paramUnit, type TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { goneWords } from '../edited-fields.ts'
import { type ChangeDraft, typedChange } from './change-draft.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

interface ChangeDialogProps {
  title: string
  start: ChangeDraft
  startsOn: string | null
  model: SystemModelAnswer
  names: TargetNames
  /** Says whether the change is still there to be set. */
  onSet(change: Omit<ScenarioChange, 'id'>): Came
  onClose(): void
}

/** One change: which service, what of it, by how much, from when. */
export function ChangeDialog({ title, start, startsOn, model, names, onSet, onClose }: ChangeDialogProps) {
  const [draft, setDraft] = useState(start)
  const { errors, tries, errorOf, isFine } = useFaults()
  const set = (fields: Partial<ChangeDraft>) => setDraft({ ...draft, ...fields })
  const isRoute = draft.target.includes('->')
  const params: readonly ScenarioChange['param'][] = isRoute ? routeParams : serviceParams
  const unit = draft.way === 'multiply' ? 'times' : paramUnit(draft.param, draft.target, names)

  function submit() {
    const typed = typedChange(draft)
    if (!isFine(Array.isArray(typed) ? typed : []) || Array.isArray(typed)) return
    if (onSet(typed) === 'set') onClose()
    else isFine([{ field: 'change-target', message: goneWords('change') }])
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={submit}>
        <ErrorSummary key={tries} errors={errors} />
        <Select
          id="change-target"
          label="What changes?"
          empty="Choose a service or a route"
          value={draft.target}
          error={errorOf('change-target')}
          options={[
            ...model.services.map(({ serviceId }) => ({ value: serviceId as string, label: names.name(serviceId) })),
            ...model.routes.map(({ id }) => ({ value: id as string, label: names.name(id) })),
          ]}
          onChange={(target) => set({ target, param: target.includes('->') ? 'fraction' : keptParam(draft.param) })}
        />
        <Select
          id="change-param"
          label="Which number?"
          value={draft.param}
          options={params.map((param) => ({ value: param, label: paramName(param, names) }))}
          onChange={(param) => set({ param: param === '' ? draft.param : param })}
        />
        <Radios
          id="change-way"
          label="How?"
          layout="inline"
          value={draft.way}
          choices={[
            { value: 'less', label: 'Less' },
            { value: 'more', label: 'More' },
            { value: 'set', label: 'Set to' },
            { value: 'multiply', label: 'Times' },
          ]}
          onChange={(way) => set({ way })}
        />
        {draft.certainty === 'range' ? (
          <NumberField
            id="change-low"
            label="At least"
            suffix={unit}
            value={draft.low}
            onChange={(low) => set({ low })}
          />
        ) : null}
        <NumberField
          id="change-amount"
          label={draft.certainty === 'range' ? 'Likely' : 'By how much?'}
          suffix={unit}
          value={draft.likely}
          error={errorOf('change-amount')}
          onChange={(likely) => set({ likely })}
        />
        {draft.certainty === 'range' ? (
          <NumberField
            id="change-high"
            label="At most"
            suffix={unit}
            value={draft.high}
            onChange={(high) => set({ high })}
          />
        ) : null}
        <Checkbox
          id="change-range"
          label="We are not sure: give a range"
          value={draft.certainty === 'range'}
          onChange={(isRange) =>
            set({
              certainty: isRange ? 'range' : 'value',
              low: draft.low || draft.likely,
              high: draft.high || draft.likely,
            })
          }
        />
        <NumberField
          id="change-from"
          label="From day"
          hint={`Day 0 is the start. ${dayHint(draft.fromDay, startsOn)}`}
          value={draft.fromDay}
          error={errorOf('change-from')}
          onChange={(fromDay) => set({ fromDay })}
        />
        <Checkbox
          id="change-ramps"
          label="It comes bit by bit"
          value={draft.ramps}
          onChange={(ramps) => set({ ramps })}
        />
        {draft.ramps ? (
          <>
            <NumberField
              id="change-to"
              label="Complete on day"
              hint={dayHint(draft.toDay, startsOn)}
              value={draft.toDay}
              error={errorOf('change-to')}
              onChange={(toDay) => set({ toDay })}
            />
            <Select
              id="change-shape"
              label="How does it grow?"
              value={draft.shape}
              options={[
                { value: 'linear', label: 'Evenly from day to day' },
                { value: 'front', label: 'Quickly at first, then slower' },
                { value: 'back', label: 'Slowly at first, then quicker' },
                { value: 'step', label: 'All at once on the first day' },
              ]}
              onChange={(shape) => set({ shape: shape === '' ? draft.shape : shape })}
            />
          </>
        ) : null}
        <TextField
          id="change-text"
          label="What do people call it?"
          optional
          hint="For example: Step 1, 14 beds close as they are vacated"
          maxLength={500}
          value={draft.text}
          onChange={(text) => set({ text })}
        />
        <FormEnd verb={title} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function keptParam(param: ScenarioChange['param']): ScenarioChange['param'] {
  return param === 'fraction' ? 'capacity' : param
}

function dayHint(text: string, startsOn: string | null): string {
  const day = parseNumber(text)
  return startsOn === null || day === undefined || !Number.isInteger(day) || day < 0 || day > 3650
    ? ''
    : `That is ${dayWords(day, startsOn)}.`
}
