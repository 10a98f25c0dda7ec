import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { AgreeDialog, ContestDialog, TimeDialog } from './AnswerDialogs.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { MitigateDialog } from './MitigateDialog.tsx'
import { SettleDialog } from './SettleDialog.tsx'

const dialogs = {
  agree: AgreeDialog,
  contest: ContestDialog,
  time: TimeDialog,
  settle: SettleDialog,
  mitigate: MitigateDialog,
  link: LinkDialog,
  close: CloseDialog,
}

/** What can be done about an impact now, by whoever looks at it; or why nothing can. */
export function ImpactActions({ impact, today }: { impact: ShownImpact; today: string }) {
  const { senateId, me, may } = useSenate()
  const [asked, setAsked] = useState<keyof typeof dialogs>()
  const { id, standing, claim, challengeId, assertedBy } = impact.state
  const { to } = impact.named
  const { state } = standing
  const resource = { challengeId, answeringOrganisationId: claim.toOrganisationId }
  const isWaiting = state === 'asserted' || state === 'cannotSayYet'
  const isOpen = state === 'agreed' || state === 'settled' || state === 'mitigated'
  const isOverdue = standing.state === 'cannotSayYet' && standing.answer.until < today
  const can = {
    answer: isWaiting && may('impact.answer', resource),
    amend:
      state === 'asserted' &&
      may('impact.amend', { ...resource, ownerSeatId: assertedBy === me.seatId ? me.seatId : null }),
    settle: (state === 'contested' || isOverdue) && may('impact.settle', resource),
    mitigate: isOpen && may('impact.mitigate', resource),
    link: state !== 'closed' && may('decision.edit', resource),
    close: isOpen && may('impact.settle', resource),
  }
  const Dialog = asked && dialogs[asked]
  return (
    <div className="impact-actions">
      {Object.values(can).some(Boolean) ? (
        <ButtonRow>
          {can.answer ? (
            <>
              <Button opensDialog onPress={() => setAsked('agree')}>
                Agree for {to}
              </Button>
              <Button opensDialog variant="secondary" onPress={() => setAsked('contest')}>
                Contest
              </Button>
              <Button opensDialog variant="secondary" onPress={() => setAsked('time')}>
                {state === 'cannotSayYet' ? 'Ask for more time' : 'Cannot say yet'}
              </Button>
            </>
          ) : null}
          {can.settle ? (
            <Button opensDialog onPress={() => setAsked('settle')}>
              Settle
            </Button>
          ) : null}
          {can.mitigate ? (
            <Button opensDialog variant="secondary" onPress={() => setAsked('mitigate')}>
              {state === 'mitigated' ? 'Change the mitigation' : 'Record a mitigation'}
            </Button>
          ) : null}
          {can.amend ? (
            <ButtonLink variant="secondary" to={`/senates/${senateId}/impacts/${id}/amend`}>
              Correct
            </ButtonLink>
          ) : null}
          {can.link ? (
            <Button opensDialog variant="quiet" onPress={() => setAsked('link')}>
              {claim.decisionId ? 'Change its decision' : 'Put on a decision'}
            </Button>
          ) : null}
          {can.close ? (
            <Button opensDialog variant="quiet" onPress={() => setAsked('close')}>
              Close this impact
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
      {state === 'closed' ? <ReadOnlyNote>This impact is closed. It stays on the record as it is.</ReadOnlyNote> : null}
      {isWaiting && !can.answer ? <ReadOnlyNote>{waiting(impact, isOverdue)}</ReadOnlyNote> : null}
      {state === 'contested' && !can.settle ? (
        <ReadOnlyNote>Chair, vice chair, secretary or facilitator settle what is contested.</ReadOnlyNote>
      ) : null}
      {Dialog ? <Dialog impact={impact} onClose={() => setAsked(undefined)} /> : null}
    </div>
  )
}

function waiting({ named, state: { standing } }: ShownImpact, isOverdue: boolean): string {
  const only = 'Only its reviewer can agree, contest or ask for time.'
  if (standing.state !== 'cannotSayYet') return `Waiting for ${named.to}. ${only}`
  const until = formatDate(standing.answer.until)
  return isOverdue
    ? `${named.to} asked for time until ${until}, which has passed. It can still answer, or the impact can be settled.`
    : `${named.to} has asked for time until ${until}. ${only}`
}
