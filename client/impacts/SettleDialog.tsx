import { useState } from 'react'
import { consequenceNames, levels, likelihoodNames } from '../../shared/impacts/risk.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'
import type { ImpactDialogProps } from './AnswerDialogs.tsx'
import { type LevelText, levelText, readLevel } from './claim-draft.ts'
import { EstimateFields } from './EstimateFields.tsx'
import { Estimates } from './Estimates.tsx'
import { estimateDraft, readEstimate } from './estimate-draft.ts'
import { useImpactCommand } from './useImpactCommand.tsx'

type Outcome = 'revised' | 'bothRecorded'

/** Settle: both sides stand by new figures, or both estimates stay on the record. */
export function SettleDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const { claim, standing } = impact.state
  const hasTwoViews = 'answer' in standing && standing.answer.kind === 'contested'
  const [outcome, setOutcome] = useState<Outcome | undefined>(hasTwoViews ? undefined : 'revised')
  const [draft, setDraft] = useState(estimateDraft(claim))
  const [consequence, setConsequence] = useState<LevelText>(levelText(claim.consequence))
  const [likelihood, setLikelihood] = useState<LevelText>(levelText(claim.likelihood))
  const [text, setText] = useState('')
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const revised = outcome === 'revised' ? readEstimate(draft, 'settle') : undefined
    const found: FieldError[] = [...(revised?.errors ?? [])]
    if (!outcome) found.push({ field: 'settle-outcome', message: 'Choose how it is settled' })
    if (revised && (consequence === '') !== (likelihood === '')) {
      found.push({ field: 'settle-likelihood', message: 'Choose consequence and likelihood, or neither' })
    }
    if (text.trim() === '') found.push({ field: 'settle-text', message: 'Say how it was settled' })
    if (!isFine(found)) return
    const score =
      claim.effect === 'adverse' ? { consequence: readLevel(consequence), likelihood: readLevel(likelihood) } : {}
    await sender.send('settleImpact', { outcome, text, ...(revised && { ...revised.estimate, ...score }) })
    onClose()
  }

  const figures = (
    <div className="stack">
      <EstimateFields
        prefix="settle"
        draft={draft}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
        errorOf={errorOf}
      />
      {claim.effect === 'adverse' ? (
        <div className="field-pair">
          <Select
            id="settle-consequence"
            label="Consequence"
            optional
            empty="Not scored"
            value={consequence}
            options={levels.map((level) => ({
              value: `${level}` as const,
              label: `${level} ${consequenceNames[level]}`,
            }))}
            onChange={setConsequence}
          />
          <Select
            id="settle-likelihood"
            label="Likelihood"
            optional
            empty="Not scored"
            value={likelihood}
            options={levels.map((level) => ({
              value: `${level}` as const,
              label: `${level} ${likelihoodNames[level]}`,
            }))}
            onChange={setLikelihood}
            error={errorOf('settle-likelihood')}
          />
        </div>
      ) : null}
    </div>
  )

  return (
    <Dialog isOpen onClose={onClose} title={`Settle ${impact.state.ref}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <Estimates impact={impact.state} named={impact.named} />
        <Radios<Outcome>
          id="settle-outcome"
          label="How it is settled"
          value={outcome}
          onChange={setOutcome}
          error={errorOf('settle-outcome')}
          choices={[
            { value: 'revised', label: 'Both sides stand by these figures', more: figures },
            {
              value: 'bothRecorded',
              label: 'Both estimates stay on the record',
              hint: hasTwoViews ? undefined : 'There is only one view to record.',
              disabled: !hasTwoViews,
            },
          ]}
        />
        <TextArea
          id="settle-text"
          label="Why it is settled this way"
          hint="So that somebody who was not there understands why."
          maxLength={2000}
          value={text}
          onChange={setText}
          error={errorOf('settle-text')}
        />
        {sender.moved}
        <FormEnd sender={sender} verb="Settle this impact" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
