import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import type { TestedProps } from './tested.ts'

/** What whoever runs the session can do with words that are tested. */
export function RunTest({ id, state, epoch }: TestedProps & { epoch: number | null }) {
  const { may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const { challengeId, documentId, wordingDigest } = state
  if (!may('proposal.put', { challengeId, documentId })) return null
  const act = (type: string, body: object = {}) =>
    void send(type, id, { ...body, ...(epoch !== null && { epoch }) }).catch(() => undefined)
  const isDraft = state.state === 'draft' || state.state === 'clarifying'
  const runs = state.state === 'open' || state.state === 'suspended'
  if (!isDraft && !runs) return null
  return (
    <>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <ButtonRow>
        {isDraft ? (
          <Button busy={sending} onPress={() => act('openProposal', { expectedDigest: wordingDigest })}>
            Ask everybody now
          </Button>
        ) : null}
        {state.state === 'draft' ? (
          <Button variant="secondary" busy={sending} onPress={() => act('clarifyProposal')}>
            Take questions first
          </Button>
        ) : null}
        {runs ? (
          <Button busy={sending} onPress={() => act('closeProposal')}>
            Close and count
          </Button>
        ) : null}
        {state.state === 'suspended' ? (
          <Button variant="secondary" busy={sending} onPress={() => act('resumeProposal')}>
            Take positions again
          </Button>
        ) : null}
      </ButtonRow>
    </>
  )
}
