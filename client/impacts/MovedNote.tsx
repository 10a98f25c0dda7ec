import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { ImpactSentence } from './ImpactSentence.tsx'
import { lastSaid } from './last-said.ts'

/** Somebody was at the same impact while this dialog stood open: who, and how it stands now. */
export function MovedNote({ impact }: { impact: ShownImpact }) {
  const { me } = useSenate()
  const last = lastSaid(impact.state)
  if (last?.by === me.seatId) return null
  return (
    <p className="impact-moved" role="status">
      {last ? (
        <>
          <PersonName seatId={last.by} personId={last.by} /> has just been here.{' '}
        </>
      ) : (
        'This impact has just been corrected. '
      )}
      Now it reads: <ImpactSentence impact={impact} />
    </p>
  )
}
