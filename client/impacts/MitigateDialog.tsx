import { useState } from 'react'
import type { SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'
import type { ImpactDialogProps } from './AnswerDialogs.tsx'
import { type LevelText, levelText, readLevel } from './claim-draft.ts'
import { OwnerSelect } from './OwnerSelect.tsx'
import { ResidualFields } from './ResidualFields.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

/** What is done about it, who sees to it, and which risk is left. */
export function MitigateDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const { senate } = useSenate()
  const { claim } = impact.state
  const [mitigation, setMitigation] = useState(claim.mitigation ?? '')
  const [owner, setOwner] = useState<SeatId | ''>(claim.mitigationOwnerSeatId ?? '')
  const [consequence, setConsequence] = useState<LevelText>(levelText(claim.residualConsequence))
  const [likelihood, setLikelihood] = useState<LevelText>(levelText(claim.residualLikelihood))
  const { errors, tries, errorOf, isFine } = useFaults()
  const isScored =
    claim.consequence !== null && (senate.uses.includes('residualScores') || claim.residualConsequence !== null)

  async function submit() {
    const found: FieldError[] = []
    if (mitigation.trim() === '') found.push({ field: 'mitigation', message: 'Say what is done about it' })
    if (owner === '') found.push({ field: 'mitigation-owner', message: 'Choose who sees to it' })
    if ((consequence === '') !== (likelihood === '')) {
      found.push({ field: 'residual-likelihood', message: 'Choose consequence and likelihood, or neither' })
    }
    if (!isFine(found)) return
    await sender.send('mitigateImpact', {
      mitigation,
      mitigationOwnerSeatId: owner,
      residualConsequence: readLevel(consequence),
      residualLikelihood: readLevel(likelihood),
    })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Record a mitigation for ${impact.state.ref}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <TextArea
          id="mitigation"
          label="What is done about it"
          rows={3}
          maxLength={2000}
          value={mitigation}
          onChange={setMitigation}
          error={errorOf('mitigation')}
        />
        <OwnerSelect id="mitigation-owner" value={owner} onChange={setOwner} error={errorOf('mitigation-owner')} />
        {isScored ? (
          <ResidualFields
            prefix="residual"
            consequence={consequence}
            likelihood={likelihood}
            onConsequence={setConsequence}
            onLikelihood={setLikelihood}
            error={errorOf('residual-likelihood')}
          />
        ) : null}
        {sender.moved}
        <FormEnd sender={sender} verb="Record the mitigation" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
