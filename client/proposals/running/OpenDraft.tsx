import { sha256 } from '../../../shared/decisions/digest.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { TestedProps } from '../tested.ts'
import { usePassage } from './usePassage.ts'

/** Prepared words: to be put now, on the passage as it is by then, or shown first so that people can ask. */
export function OpenDraft({ id, state, epoch }: TestedProps & { epoch: object }) {
  const { send, sending, refusal, clear } = useCommand()
  const { drift, lookAgain } = usePassage(id, state)
  const moved = drift?.passage === 'changed' ? drift.now : undefined
  const digest = moved === undefined ? state.wordingDigest : sha256(new TextEncoder().encode(moved))
  const act = (type: string, body: object = {}) => void send(type, id, { ...epoch, ...body }).catch(lookAgain)
  return (
    <>
      {moved === undefined ? null : (
        <div className="test-note">
          <p className="what-changes__title">The document has changed since these words were prepared</p>
          <WordDifference before={state.wording} after={moved} />
        </div>
      )}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <ButtonRow>
        <Button size="small" busy={sending} onPress={() => act('openProposal', { expectedDigest: digest })}>
          {moved === undefined ? 'Ask everybody now' : 'Ask everybody on the words as they are now'}
        </Button>
        {state.state === 'draft' ? (
          <Button size="small" variant="secondary" busy={sending} onPress={() => act('clarifyProposal')}>
            Take questions first
          </Button>
        ) : null}
      </ButtonRow>
    </>
  )
}
