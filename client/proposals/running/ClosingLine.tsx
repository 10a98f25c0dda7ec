import { formatDuration } from '../../../shared/format.ts'
import { isTimeUp } from '../../../shared/proposals/closing-time.ts'
import { useServerNow } from '../../connection/useServerNow.ts'
import { When } from '../../ui/When.tsx'
import type { TestedState } from '../tested.ts'

const minuteMs = 60_000
/** Said aloud when so many minutes are left, and never by the second. */
const saidAt = [10, 5, 2, 1]

/** Until when positions are taken, counting down against the server's time; after it, how it was closed. */
export function ClosingLine({ state: { state, how } }: { state: TestedState }) {
  if (how.closesAt === null) return null
  if (how.closedItself && how.closedAt) return <ClosedItself closesAt={how.closesAt} closedAt={how.closedAt} />
  if (state === 'open') return <Countdown closesAt={how.closesAt} />
  return state === 'draft' || state === 'clarifying' ? (
    <p className="soft">
      Closes by itself at <When at={how.closesAt} as="time" />.
    </p>
  ) : null
}

function Countdown({ closesAt }: { closesAt: string }) {
  const now = useServerNow(1_000)
  const leftMs = Date.parse(closesAt) - now.getTime()
  if (isTimeUp({ closesAt }, now)) return <p role="status">The time to answer is over. It is being counted.</p>
  const minutes = Math.ceil(leftMs / minuteMs)
  const seconds = Math.ceil(leftMs / 1_000)
  const said = saidAt.filter((one) => minutes <= one).at(-1)
  return (
    <p className="closing-line">
      <span aria-hidden="true">
        <strong className="closing-line__clock">
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
        </strong>{' '}
        left.
      </span>{' '}
      Closes by itself at <When at={closesAt} as="time" />.
      <span className="nhsuk-u-visually-hidden" role="status">
        {said === undefined ? '' : `${formatDuration(said * minuteMs)} left to answer`}
      </span>
    </p>
  )
}

function ClosedItself({ closesAt, closedAt }: { closesAt: string; closedAt: string }) {
  const wasAway = Date.parse(closedAt) - Date.parse(closesAt) > minuteMs
  return wasAway ? (
    <p className="soft">
      Positions were taken until <When at={closesAt} as="time" />. The server was away then, and counted them at{' '}
      <When at={closedAt} />.
    </p>
  ) : (
    <p className="soft">
      It closed by itself at <When at={closesAt} as="time" />.
    </p>
  )
}
