import { useState } from 'react'
import { numberName, numberUnit } from '../../../shared/impacts/system/number-words.ts'
import type { ServiceModel, ServiceNumber } from '../../../shared/impacts/system/system-model.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { numberNow } from './now-words.ts'
import { RangeFields } from './RangeFields.tsx'
import { rangeDraft, readRange } from './range-draft.ts'
import { SourceField } from './SourceField.tsx'
import { usePartCommand } from './usePartCommand.tsx'
import { numberQuestion } from './words.ts'

/** A longer unit has no room beside a field: the question says it. */
const longestSuffix = 8

interface NumberDialogProps {
  service: ServiceModel
  number: ServiceNumber
  onClose(): void
}

/** Sets one number, as a value or a range, with its source; or says that it is not known. */
export function NumberDialog({ service, number, onClose }: NumberDialogProps) {
  const held = service.numbers[number]
  const sender = usePartCommand({ ...service, now: numberNow(number, service) })
  const [draft, setDraft] = useState(rangeDraft(held?.estimate))
  const [source, setSource] = useState(held?.source ?? '')
  const { errors, tries, isFine } = useFaults()
  const name = numberName(number, service.kind)
  const unit = numberUnit(number, service.unit)

  function save() {
    const { estimate, errors: found } = readRange(draft, { prefix: 'number', name: 'this number' })
    if (estimate === undefined && found.length === 0) {
      found.push({ field: 'number-likely', message: 'Enter the likeliest figure' })
    }
    if (source.trim() === '') found.push({ field: 'source', message: 'Say where the number comes from' })
    if (isFine(found)) void sender.send('setServiceNumber', { number, estimate, source }).then(onClose, () => {})
  }

  return (
    <Dialog isOpen onClose={onClose} title={`${name}: ${service.name}`} closesOnOutsidePress={false}>
      <Form onSubmit={save}>
        <ErrorSummary key={tries} errors={errors} />
        <RangeFields
          prefix="number"
          legend={numberQuestion(number, service)}
          hint={hint(number)}
          suffix={unit.length <= longestSuffix ? unit : undefined}
          draft={draft}
          onChange={setDraft}
          errors={errors}
        />
        <SourceField value={source} onChange={setSource} errors={errors} />
        {sender.note}
        <FormEnd sender={sender} verb="Save this number" onCancel={onClose}>
          {held ? (
            <Button
              variant="secondary"
              busy={sender.sending}
              onPress={() => void sender.send('clearServiceNumber', { number }).then(onClose, () => {})}
            >
              It is not known
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}

function hint(number: ServiceNumber): string {
  switch (number) {
    case 'capacity':
    case 'currentUse':
      return 'The same figure as in the register of services. Give a range if you are not sure.'
    case 'waiting':
      return 'People, whatever the service counts in.'
    case 'meanStayDays':
      return 'Without the days that people wait to be transferred, if you can tell them apart.'
    case 'unitsPerPerson':
      return 'For example 14 contacts for each person referred.'
    case 'arrivalsPerWeek':
      return 'Leave it unsaid to have it worked out from how full the service is and what the routes bring.'
    default:
      return number satisfies never
  }
}
