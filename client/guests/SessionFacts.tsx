import { formatPeriod } from '../../shared/format.ts'
import type { SessionBrief } from '../../shared/guests/answers.ts'
import { sessionStateNames } from '../../shared/sessions/session-words.ts'
import { Facts } from '../ui/Facts.tsx'
import { StateTag } from '../ui/StateTag.tsx'

/** Which session it is: what everybody with its code may know. */
export function SessionFacts({ session }: { session: SessionBrief }) {
  const { title, senate, startsAt, endsAt, timeZone, state } = session
  const isLive = state === 'open' || state === 'adjourned'
  return (
    <Facts
      facts={[
        { name: 'Session', value: title },
        { name: 'Senate', value: senate },
        {
          name: 'When',
          value: (
            <>
              {formatPeriod(startsAt, endsAt, timeZone)}{' '}
              {isLive ? (
                <StateTag tone={state === 'open' ? 'active' : 'caution'}>{sessionStateNames[state]}</StateTag>
              ) : (
                <StateTag>Not open yet</StateTag>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
