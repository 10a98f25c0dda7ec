import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useVersionedCommand } from '../../connection/useVersionedCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { When } from '../../ui/When.tsx'

/** Whether its organisation stands by these numbers, and the button for whoever may say so. */
export function Confirmation({ service, code }: { service: ServiceModel; code: string }) {
  const { may } = useSenate()
  const { confirmed, organisationId, version } = service
  if (confirmed) {
    return (
      <p className="confirmation">
        <StateTag tone="good">Confirmed</StateTag>{' '}
        <span>
          by <PersonName seatId={confirmed.bySeatId} />, <When at={confirmed.at} />
        </span>
      </p>
    )
  }
  return (
    <div className="confirmation">
      <StateTag tone="caution">Unconfirmed</StateTag>{' '}
      {may('model.confirm', { answeringOrganisationId: organisationId }) ? (
        // What is confirmed is what stands here: with every change of the service the button begins anew.
        <ConfirmButton key={version} service={service} code={code} />
      ) : (
        <span>The reviewer of {code} has not confirmed these numbers since they last changed.</span>
      )}
    </div>
  )
}

function ConfirmButton({ service, code }: { service: ServiceModel; code: string }) {
  const sender = useVersionedCommand(service.serviceId, service.version)
  return (
    <>
      <span>Look at the numbers and routes below. If {code} stands by them, confirm them.</span>
      <Button busy={sender.sending} onPress={() => void sender.send('confirmNumbers', {}).catch(() => {})}>
        Confirm for {code}
      </Button>
      {sender.refusal ? <ProblemNote problem={sender.refusal} again={sender.again} /> : null}
    </>
  )
}
