import { Link } from 'react-router'
import type { ChallengeId } from '../../../shared/ids.ts'
import { gateHolds } from '../../../shared/impacts/gates/gate-state.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useOpenGates } from './useOpenGates.ts'

/** How many of the gates of a challenge hold today, on one line; nothing where it has none. */
export function GatesHeld({ challengeId, challengeRef }: { challengeId: ChallengeId; challengeRef: string }) {
  const { senateId } = useSenate()
  const { gates, today } = useOpenGates(challengeId)
  if (gates.length === 0) return null
  const held = gates.filter(({ tests, readings }) => gateHolds(tests, readings, today)).length
  return (
    <p>
      Capacity gates of <Link to={`/senates/${senateId}/challenges/${challengeId}`}>{challengeRef}</Link>:{' '}
      {`${held} of ${gates.length} ${gates.length === 1 ? 'holds' : 'hold'} today.`}
    </p>
  )
}
