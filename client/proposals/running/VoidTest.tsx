import { useState } from 'react'
import { isOutcome } from '../../../shared/proposals/ways.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { useHoldInView } from '../held-in-view.ts'
import type { TestedProps } from '../tested.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

/** For the chair: a spoiled test is void, its positions are kept, and its words are ready to be put again. */
export function VoidTest({ id, state, epoch }: TestedProps & { epoch: object }) {
  const { may } = useSenate()
  const [isAsking, setIsAsking] = useState(false)
  useHoldInView(id, isAsking)
  const canBeVoid = state.state === 'open' || state.state === 'suspended' || isOutcome(state.state)
  if (!may('proposal.rule', { challengeId: state.challengeId, documentId: state.documentId })) return null
  return (
    <>
      {canBeVoid ? (
        <Button size="small" variant="quiet" opensDialog onPress={() => setIsAsking(true)}>
          Void and run again
        </Button>
      ) : null}
      {isAsking ? (
        <ReasonDialog
          title="Void and run again"
          says={`${state.ref} will count for nothing. It stays in the record with its positions, and the same words are prepared under a new reference.`}
          verb="Declare it void"
          command={{ type: 'voidProposal', id, body: epoch }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )
}
