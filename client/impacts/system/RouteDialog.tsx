import { useState } from 'react'
import { formatNumber } from '../../../shared/format.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import {
  likely,
  type RouteModel,
  type ServiceModel,
  type SystemModel,
  type WhenTargetFull,
} from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { routeNow } from './now-words.ts'
import { RangeFields } from './RangeFields.tsx'
import { rangeDraft, readRange } from './range-draft.ts'
import { SourceField } from './SourceField.tsx'
import { usePartCommand } from './usePartCommand.tsx'
import { useServiceName } from './useServiceName.ts'

interface RouteDialogProps {
  service: ServiceModel
  model: SystemModel
  /** Undefined while it is a new one. */
  route: RouteModel | undefined
  onClose(): void
}

/** Of ten people who leave, how many go to another service, after how long, and what if it is full. */
export function RouteDialog({ service, model, route, onClose }: RouteDialogProps) {
  const { organisation } = useSenate()
  const [to, setTo] = useState<ServiceId | ''>(route?.to ?? '')
  const name = useServiceName()
  const now = to === '' ? '' : routeNow(service.serviceId, to, model, name)
  const sender = usePartCommand({ ...service, now })
  const [share, setShare] = useState(rangeDraft(route?.fraction.estimate, 10))
  const [delay, setDelay] = useState(String(route?.delayDays ?? 0))
  const [whenTargetFull, setWhenTargetFull] = useState<WhenTargetFull>(route?.whenTargetFull ?? 'queue')
  const [source, setSource] = useState(route?.fraction.source ?? '')
  const { errors, tries, errorOf, isFine } = useFaults()
  const others = model.routes.filter(({ from, id }) => from === service.serviceId && id !== route?.id)
  const taken = others.reduce((sum, { fraction }) => sum + likely(fraction.estimate), 0)
  const targets = model.services.filter(
    ({ serviceId }) => serviceId !== service.serviceId && !others.some((other) => other.to === serviceId),
  )
  const target = model.services.find(({ serviceId }) => serviceId === to)

  function save() {
    const { estimate, errors: found } = readRange(share, { prefix: 'share', name: 'how many go', factor: 10, most: 10 })
    if (to === '') found.push({ field: 'route-to', message: 'Choose where they go' })
    if (estimate === undefined && share.likely.trim() === '') {
      found.push({ field: 'share-likely', message: 'Enter how many of ten people go there' })
    }
    const delayDays = parseNumber(delay)
    if (delayDays === undefined || delayDays < 0) {
      found.push({ field: 'delay', message: 'Enter the days as a number, such as 0 or 2' })
    }
    if (source.trim() === '') found.push({ field: 'source', message: 'Say where the number comes from' })
    if (!isFine(found)) return
    void sender.send('setRoute', { to, fraction: estimate, delayDays, whenTargetFull, source }).then(onClose, () => {})
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={route ? `Route to ${target?.name ?? 'a service'}` : `Add a route from ${service.name}`}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={save}>
        <ErrorSummary key={tries} errors={errors} />
        {route ? null : (
          <Select<ServiceId>
            id="route-to"
            label="Where do they go?"
            empty="Choose a service"
            value={to}
            options={targets.map(({ serviceId, name, organisationId }) => ({
              value: serviceId,
              label: `${organisation(organisationId)?.code ?? ''}: ${name}`,
            }))}
            onChange={setTo}
            error={errorOf('route-to')}
          />
        )}
        <RangeFields
          prefix="share"
          legend={`Of ten people who leave ${service.name}, how many go ${target ? `to ${target.name}` : 'there'}?`}
          hint={`The other routes take ${formatNumber(taken * 10, 1)} of ten. Parts are fine: 2.4 of ten.`}
          suffix="of 10"
          draft={share}
          onChange={setShare}
          errors={errors}
        />
        <NumberField
          id="delay"
          label="How many days until they are there?"
          hint="0 is the same day"
          suffix="days"
          value={delay}
          onChange={setDelay}
          error={errorOf('delay')}
        />
        <Radios<WhenTargetFull>
          id="when-target-full"
          label="If it is full, where do they wait?"
          value={whenTargetFull}
          onChange={setWhenTargetFull}
          choices={[
            { value: 'block', label: 'Where they are', hint: 'A delayed transfer: their place stays taken' },
            { value: 'queue', label: 'Outside', hint: 'They leave, and join its queue' },
          ]}
        />
        <SourceField value={source} onChange={setSource} errors={errors} />
        {sender.note}
        <FormEnd sender={sender} verb="Save this route" onCancel={onClose}>
          {route ? (
            <Button
              variant="secondary"
              busy={sender.sending}
              onPress={() => void sender.send('removeRoute', { to: route.to }).then(onClose, () => {})}
            >
              Nobody goes there
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
