import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { When } from '../../ui/When.tsx'

/** Whether its organisation stands by these numbers, and the button for whoever may say so. */
export function Confirmation({ service, code }: { service: ServiceModel; code: string }) {
  const { may } = useSenate()
  const { confirmed, organisationId } = service
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
        <ConfirmButton service={service} code={code} />
      ) : (
        <span>The reviewer of {code} has not confirmed these numbers since they last changed.</span>
      )}
    </div>
  )
}

/** What is confirmed is what stands here: its version goes with the press. */
function ConfirmButton({ service: { serviceId, version }, code }: { service: ServiceModel; code: string }) {
  const { send, sending, refusal, clear } = useCommand()
  return (
    <>
      <span>Look at the numbers and routes below. If {code} stands by them, confirm them.</span>
      <Button busy={sending} onPress={() => void send('confirmNumbers', serviceId, {}, { version }).catch(() => {})}>
        Confirm for {code}
      </Button>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
