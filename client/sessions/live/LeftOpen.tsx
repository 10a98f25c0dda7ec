import { useState } from 'react'
import { formatDate, formatDateTime } from '../../../shared/format.ts'
import { isLeftOpen, lastRecordedAt } from '../../../shared/sessions/left-open.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useServerNow } from '../../connection/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseSessionDialog } from './CloseSessionDialog.tsx'
import type { LiveProps } from './LiveSession.tsx'

/** For whoever operates: that nobody closed the session, and the way to close it at the time at which it ended. */
export function LeftOpen({ id, session }: Pick<LiveProps, 'id' | 'session'>) {
  const { timeZone } = useSenate().senate
  const [isClosing, setIsClosing] = useState(false)
  const isLeft = isLeftOpen(session, useServerNow(60_000))
  if (!isLeft && !isClosing) return null
  return (
    <div className="left-open" role="note">
      <p className="left-open__words">
        <strong>This session is still open since {formatDate(session.openedAt ?? session.startsAt, timeZone)}.</strong>{' '}
        Nothing has been recorded since {formatDateTime(lastRecordedAt(session), timeZone)}. Close it and say when it
        ended, or go on: this note goes as soon as something is recorded.
      </p>
      <Button size="small" opensDialog onPress={() => setIsClosing(true)}>
        Close it now
      </Button>
      {isClosing ? <CloseSessionDialog id={id} session={session} onClose={() => setIsClosing(false)} /> : null}
    </div>
  )
}
