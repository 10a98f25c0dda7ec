import type { DocumentAnswer } from '../../../shared/documents/answers.ts'
import type { Drift } from '../../../shared/proposals/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { TestedState } from '../tested.ts'

/** While words are tested: whether the document has moved away from them. The chair can freeze it, or let people write. */
export function PassageNote({ state, drift }: { state: TestedState; drift: Drift | undefined }) {
  const { may } = useSenate()
  const { challengeId, documentId } = state
  const isMoved = drift?.passage === 'changed' || drift?.passage === 'gone'
  const mayFreeze = documentId !== null && may('document.freeze', { challengeId, documentId })
  if (drift === undefined || drift.passage === 'notShown' || (!isMoved && !mayFreeze)) return null
  return (
    <div className={isMoved ? 'drift drift--changed' : 'drift'}>
      {isMoved ? <Icon name="warning" /> : null}
      <div>
        {drift.passage === 'changed' ? (
          <>
            <p>The document no longer says this. What is tested stays as it is above. What the document changed:</p>
            <WordDifference before={state.wording} after={drift.now} />
          </>
        ) : null}
        {drift.passage === 'gone' ? (
          <p>These words are no longer in the document. What is tested stays as it is.</p>
        ) : null}
        {documentId && mayFreeze ? <Freezing documentId={documentId} testRef={state.ref} isMoved={isMoved} /> : null}
      </div>
    </div>
  )
}

function Freezing({ documentId, testRef, isMoved }: { documentId: string; testRef: string; isMoved: boolean }) {
  const { send, sending, refusal, clear } = useCommand()
  const { data } = useAnswer<DocumentAnswer>(`/documents/${documentId}`, { follows: [`document:${documentId}`] })
  const standing = data?.state.standing.state
  const act = (type: string, body: object) => void send(type, documentId, body).catch(() => {})
  return (
    <>
      {standing === 'open' && isMoved ? (
        <Button
          size="small"
          variant="secondary"
          busy={sending}
          onPress={() => act('freezeDocument', { reason: `${testRef} is being tested` })}
        >
          Freeze the document
        </Button>
      ) : null}
      {standing === 'frozen' ? (
        <Button size="small" variant="quiet" busy={sending} onPress={() => act('thawDocument', {})}>
          Let people write in the document again
        </Button>
      ) : null}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
