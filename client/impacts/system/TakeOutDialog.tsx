import { useNavigate } from 'react-router'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { usePartCommand } from './usePartCommand.tsx'

/** Asks once more: its numbers and routes go from the model, and stay in its history. */
export function TakeOutDialog({ service, onClose }: { service: ServiceModel; onClose(): void }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const sender = usePartCommand({ ...service, now: 'the service as it stands on its page' })
  return (
    <Dialog isOpen onClose={onClose} title={`Take ${service.name} out of the model`}>
      <Form
        onSubmit={() =>
          void sender.send('takeServiceOut', {}).then(
            () => void navigate(`/senates/${senateId}/impacts/system`),
            () => {},
          )
        }
      >
        <p>
          Its numbers, its routes and its pressure rule leave the model; its history keeps them. It stays in the
          register of its organisation. Routes that lead to it have to go first.
        </p>
        {sender.note}
        <FormEnd sender={sender} verb="Take it out" variant="warning" onCancel={onClose} wayOut="Keep it" />
      </Form>
    </Dialog>
  )
}
