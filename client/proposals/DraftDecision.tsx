import { Link, useNavigate } from 'react-router'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

interface DraftDecisionProps {
  id: ProposalAnswer['id']
  state: Pick<ProposalAnswer['state'], 'state' | 'challengeId'>
  decisions: ProposalAnswer['decisions']
}

/** One press makes a draft with everything that is known, and opens it to be looked over; or the way to it. */
export function DraftDecision({ id, state, decisions }: DraftDecisionProps) {
  const { senateId, may } = useSenate()
  const navigate = useNavigate()
  const { send, sending, refusal, clear } = useCommand()
  const home = `/senates/${senateId}/decisions`
  const [drafted] = decisions.filter((one) => one.state !== 'withdrawn' && one.state !== 'deferred')
  if (drafted) {
    return (
      <p>
        Drafted as{' '}
        <Link to={`${home}/${drafted.id}`}>
          {drafted.ref} {drafted.title}
        </Link>
      </p>
    )
  }
  if (state.state !== 'carried' || !may('decision.draft', { challengeId: state.challengeId })) return null

  async function draft() {
    const { result } = await send('draftFromProposal', id, {})
    void navigate(`${home}/${String(result.id)}/edit`)
  }

  return (
    <>
      <ButtonRow>
        <Button busy={sending} onPress={() => void draft().catch(() => undefined)}>
          Make the draft decision
        </Button>
        <Link to={`${home}/new?proposal=${id}`}>Divide the words myself</Link>
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
