import { useNavigate, useParams } from 'react-router'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import type { ImpactAnswer } from '../../shared/impacts/answers.ts'
import type { Claim } from '../../shared/impacts/impact.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Page } from '../ui/Page.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { ImpactForm } from './ImpactForm.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

/** Corrects an impact that nobody has answered yet. */
export function AmendImpactPage() {
  const { impactId = '' } = useParams()
  const answer = useAnswer<ImpactAnswer>(`/impacts/${impactId}`, { follows: [`impact:${impactId}`] })
  const title = answer.data ? `Correct ${answer.data.state.ref}` : 'Correct an impact'
  return (
    <Page title={title} lead="Until it is answered, whoever asserted an impact can correct it.">
      <Answered answer={answer}>{(impact) => <Amend impact={impact} />}</Answered>
    </Page>
  )
}

function Amend({ impact }: { impact: ImpactAnswer }) {
  const { senateId, me } = useSenate()
  const navigate = useNavigate()
  const sender = useImpactCommand(impact)
  const { state, challenge } = impact
  const options = useAnswer<ChallengeAnswer>(`/challenges/${challenge.id}`, { follows: [`challenge:${challenge.id}`] })
  const back = `/senates/${senateId}/impacts/${state.id}`
  if (state.assertedBy !== me.seatId) {
    return <ReadOnlyNote>Only the person who asserted this impact can correct it.</ReadOnlyNote>
  }
  async function amend(claim: Claim) {
    await sender.send('amendImpact', claim)
    await navigate(back)
  }
  return (
    <>
      {state.standing.state === 'asserted' ? null : (
        <ReadOnlyNote>{impact.named.to} has answered: what it read stays as it is.</ReadOnlyNote>
      )}
      <ImpactForm
        claim={state.claim}
        options={options.data?.state.options}
        sender={sender}
        verb="Save the correction"
        moved={sender.moved}
        onSend={(claim) => void amend(claim).catch(() => {})}
        onCancel={() => void navigate(back)}
      />
    </>
  )
}
