import { dayOf } from '../../../shared/format.ts'
import type { ChallengeId } from '../../../shared/ids.ts'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useNow } from '../../ui/useNow.ts'

interface OpenGates {
  gates: readonly ShownGate[]
  pin: GatesAnswer['pin']
  /** The day by which they are read: YYYY-MM-DD. */
  today: string
}

/** The gates of a challenge that something still waits for; none while they are on their way. */
export function useOpenGates(challengeId: ChallengeId): OpenGates {
  const { senate } = useSenate()
  const { data } = useAnswer<GatesAnswer>(`/challenges/${challengeId}/gates`, { follows: ['gate', 'document'] })
  const today = dayOf(useNow(60_000), senate.timeZone)
  const gates = (data?.items ?? []).filter(({ withdrawnReason }) => withdrawnReason === null)
  return { gates, pin: data?.pin ?? null, today }
}
