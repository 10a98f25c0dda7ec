import { type BreakOuts, type Group, groupLeftMs } from '../../../../shared/sessions/break-outs.ts'
import { useServerNow } from '../../../connection/useServerNow.ts'
import { clockFace } from '../clock-words.ts'

/** A calm line with a clock, from the moment when everybody is called back. The page says it aloud once by itself. */
export function CalledBack({ set, group }: { set: BreakOuts; group: Group }) {
  const left = groupLeftMs(group, set, useServerNow(1_000))
  if (!set.calledBack || group.endedAt) return null
  return (
    <p className="called-back">
      Everybody is called back.{' '}
      {left > 0 ? (
        <>
          Finish your sentence: <span className="called-back__clock">{clockFace(left)}</span>
        </>
      ) : (
        'The chair brings the groups back now.'
      )}
    </p>
  )
}
