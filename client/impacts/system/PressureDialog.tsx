import { useState } from 'react'
import type { ServiceModel, SystemModel } from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { useFaults } from '../../ui/useFaults.ts'
import { pressureNow } from './now-words.ts'
import { RangeFields } from './RangeFields.tsx'
import { type RangeDraft, rangeDraft, readRange } from './range-draft.ts'
import { SourceField } from './SourceField.tsx'
import { usePartCommand } from './usePartCommand.tsx'
import { useServiceName } from './useServiceName.ts'

interface PressureDialogProps {
  service: ServiceModel
  model: SystemModel
  onClose(): void
}

/** From when on people react to a full service, by how much stays get shorter, and which ways out are used more. */
export function PressureDialog({ service, model, onClose }: PressureDialogProps) {
  const { service: registered } = useSenate()
  const sender = usePartCommand({ ...service, now: pressureNow(service, model, useServiceName()) })
  const { pressure } = service
  const routes = model.routes.filter(({ from }) => from === service.serviceId)
  const [threshold, setThreshold] = useState(rangeDraft(pressure?.threshold, 100).likely)
  const [cut, setCut] = useState(rangeDraft(pressure?.stayCut.estimate, 100))
  const [uplift, setUplift] = useState<Record<string, RangeDraft>>(
    Object.fromEntries(routes.map(({ id }) => [id, rangeDraft(pressure?.uplift[id]?.estimate, 100)])),
  )
  const [source, setSource] = useState(pressure?.stayCut.source ?? '')
  const { errors, tries, errorOf, isFine } = useFaults()

  function save() {
    const found: FieldError[] = []
    const from = parseNumber(threshold)
    if (from === undefined || from < 0 || from >= 100) {
      found.push({ field: 'threshold', message: 'Enter a percentage below 100, such as 95' })
    }
    const stays = readRange(cut, { prefix: 'cut', name: 'the shorter stay', factor: 100, most: 90 })
    found.push(...stays.errors)
    if (cut.likely.trim() === '') found.push({ field: 'cut-likely', message: 'Enter by how much stays get shorter' })
    const more = routes.flatMap(({ id, to }, n) => {
      const { estimate, errors: wrong } = readRange(uplift[id] ?? rangeDraft(undefined), {
        ...{ prefix: `uplift-${n}`, name: 'how much more it is used', factor: 100, most: 1_000 },
      })
      found.push(...wrong)
      return estimate === undefined ? [] : [{ to, by: estimate }]
    })
    if (source.trim() === '') found.push({ field: 'source', message: 'Say where the rule comes from' })
    if (!isFine(found) || from === undefined) return
    const body = { threshold: Number((from / 100).toPrecision(12)), stayCut: stays.estimate, uplift: more, source }
    void sender.send('setPressure', body).then(onClose, () => {})
  }

  return (
    <Dialog isOpen onClose={onClose} title={`When ${service.name} fills up`} size="wide" closesOnOutsidePress={false}>
      <Form onSubmit={save}>
        <ErrorSummary key={tries} errors={errors} />
        <NumberField
          id="threshold"
          label="How full is it when people begin to react?"
          suffix="%"
          value={threshold}
          onChange={setThreshold}
          error={errorOf('threshold')}
        />
        <RangeFields
          prefix="cut"
          legend="When it is completely full, how much shorter are stays?"
          suffix="%"
          draft={cut}
          onChange={setCut}
          errors={errors}
        />
        {routes.map(({ id, to }, n) => (
          <RangeFields
            key={id}
            prefix={`uplift-${n}`}
            legend={`How much more is ${registered(to)?.name ?? 'it'} used then? (optional)`}
            suffix="%"
            draft={uplift[id] ?? rangeDraft(undefined)}
            onChange={(draft) => setUplift({ ...uplift, [id]: draft })}
            errors={errors}
          />
        ))}
        <SourceField value={source} onChange={setSource} errors={errors} />
        {sender.note}
        <FormEnd sender={sender} verb="Save the rule" onCancel={onClose}>
          {pressure ? (
            <Button
              variant="secondary"
              busy={sender.sending}
              onPress={() => void sender.send('removePressure', {}).then(onClose, () => {})}
            >
              Nothing changes when it is full
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
