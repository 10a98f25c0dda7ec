import { formatDuration } from '../../../shared/format.ts'
import { useServerNow } from '../../connection/useServerNow.ts'

const minuteMs = 60_000

/** Beside a name: for how long somebody who is here has had no connection. They are here all the same. */
export function LostConnection({ since }: { since: string | undefined }) {
  return since === undefined ? null : <For since={since} />
}

function For({ since }: { since: string }) {
  const ms = Math.max(0, useServerNow(10_000).getTime() - Date.parse(since))
  const minutes = Math.floor(ms / minuteMs) * minuteMs
  return (
    <span className="soft"> not connected, {minutes < minuteMs ? 'less than a minute' : formatDuration(minutes)}</span>
  )
}
