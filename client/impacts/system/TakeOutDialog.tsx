import { useNavigate } from 'react-router'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useModelCommand } from './useModelCommand.tsx'

/** Asks once more: its numbers and routes go from the model, and stay in its history. */
export function TakeOutDialog({ service, onClose }: { service: ServiceModel; onClose(): void }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const { send, sending, note } = useModelCommand(service)
  return (
    <Dialog isOpen onClose={onClose} title={`Take ${service.name} out of the model`}>
      <p>
        Its numbers, its routes and its pressure rule leave the model; its history keeps them. It stays in the register
        of its organisation. Routes that lead to it have to go first.
      </p>
      {note}
      <ButtonRow>
        <Button
          variant="warning"
          busy={sending}
          onPress={() =>
            void send('takeServiceOut', {}).then(
              () => void navigate(`/senates/${senateId}/impacts/system`),
              () => {},
            )
          }
        >
          Take it out
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Keep it
        </Button>
      </ButtonRow>
    </Dialog>
  )
}
