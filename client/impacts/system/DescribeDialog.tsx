import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ServiceId } from '../../../shared/ids.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import type { ServiceKind, ServiceModel, SystemModel } from '../../../shared/impacts/system/system-model.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { descriptionNow } from './now-words.ts'
import { usePartCommand } from './usePartCommand.tsx'
import { useServiceName } from './useServiceName.ts'

type Choices = SystemModelAnswer['others']
type DescribeDialogProps = { model: SystemModel; onClose(): void } & (
  | { service: ServiceModel; choices?: never }
  | { choices: Choices; service?: never }
)

const heldUnits: readonly ServiceUnit[] = ['beds', 'virtualBeds', 'caseload']

/** Says how a service works: of one in the model, or of one that comes into it. */
export function DescribeDialog({ model, service, choices = [], onClose }: DescribeDialogProps) {
  const { senateId, organisation } = useSenate()
  const navigate = useNavigate()
  const [first] = choices
  const [chosen, setChosen] = useState<ServiceId | ''>(
    service?.serviceId ?? (choices.length === 1 && first ? first.serviceId : ''),
  )
  const [kind, setKind] = useState<ServiceKind | undefined>(
    service?.kind ?? (chosen !== '' && first ? usual(first.unit) : undefined),
  )
  const full = service?.whenFull ?? 'queue'
  const [whenFull, setWhenFull] = useState<'queue' | 'lose' | 'divert'>(typeof full === 'object' ? 'divert' : full)
  const [divertTo, setDivertTo] = useState<ServiceId | ''>(typeof full === 'object' ? full.divertTo : '')
  const { errors, tries, errorOf, isFine } = useFaults()
  const name = useServiceName()
  const held = model.services.find(({ serviceId }) => serviceId === chosen)
  const now = held ? descriptionNow(held, name) : ''
  const sender = usePartCommand({ serviceId: chosen, version: held?.version ?? 0, now })
  const others = model.services.filter(({ serviceId }) => serviceId !== chosen)
  const label = ({ name, organisationId }: Pick<ServiceModel, 'name' | 'organisationId'>) =>
    `${organisation(organisationId)?.code ?? ''}: ${name}`

  function choose(id: ServiceId | '') {
    setChosen(id)
    const unit = choices.find(({ serviceId }) => serviceId === id)?.unit
    setKind(unit && usual(unit))
  }

  function save() {
    const found: FieldError[] = []
    if (chosen === '') found.push({ field: 'model-service', message: 'Choose a service' })
    if (kind === undefined) found.push({ field: 'kind', message: 'Choose how it works' })
    if (whenFull === 'divert' && divertTo === '') found.push({ field: 'divert-to', message: 'Choose where people go' })
    if (!isFine(found)) return
    const body = { kind, whenFull: whenFull === 'divert' ? { divertTo } : whenFull }
    void sender.send('describeService', body).then(
      () => {
        onClose()
        if (!service) void navigate(`/senates/${senateId}/impacts/system/${chosen}`)
      },
      () => {},
    )
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={service ? `How ${service.name} works` : 'Put a service into the model'}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={save}>
        <ErrorSummary key={tries} errors={errors} />
        {service ? null : (
          <Select<ServiceId>
            id="model-service"
            label="Service"
            hint="From the register of organisations. Its capacity and use come with it."
            empty="Choose a service"
            value={chosen}
            options={choices.map((choice) => ({ value: choice.serviceId, label: label(choice) }))}
            onChange={choose}
            error={errorOf('model-service')}
          />
        )}
        <Radios<ServiceKind>
          id="kind"
          label="What does it do?"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'places', label: 'It holds people for a stay', hint: 'Beds, virtual beds, a caseload' },
            { value: 'rate', label: 'It serves so many a week', hint: 'Contacts, appointments, journeys, starts' },
          ]}
          error={errorOf('kind')}
        />
        <Radios<'queue' | 'lose' | 'divert'>
          id="when-full"
          label="What happens to people when it is full?"
          value={whenFull}
          onChange={setWhenFull}
          choices={[
            { value: 'queue', label: 'They wait for it' },
            { value: 'lose', label: 'They go without', hint: 'Counted as unmet need' },
            {
              value: 'divert',
              label: 'They are sent to another service',
              more: (
                <Select<ServiceId>
                  id="divert-to"
                  label="Which service?"
                  empty="Choose a service"
                  value={divertTo}
                  options={others.map((other) => ({ value: other.serviceId, label: label(other) }))}
                  onChange={setDivertTo}
                  error={errorOf('divert-to')}
                />
              ),
            },
          ]}
        />
        {sender.note}
        <FormEnd sender={sender} verb={service ? 'Save how it works' : 'Put it into the model'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

/** What a service that is counted in this usually is. */
function usual(unit: ServiceUnit): ServiceKind {
  return heldUnits.includes(unit) ? 'places' : 'rate'
}
