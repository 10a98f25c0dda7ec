import type { Response } from '../../shared/decisions/response.ts'
import { isOverdue } from '../../shared/decisions/response.ts'
import { type ResponseState, responseStateNames } from '../../shared/decisions/response-words.ts'
import { dayOf } from '../../shared/format.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StateTag, type Tone } from '../ui/StateTag.tsx'
import { useNow } from '../ui/useNow.ts'
import { When } from '../ui/When.tsx'

const tones: Record<ResponseState, Tone> = {
  notified: 'quiet',
  acknowledged: 'neutral',
  responded: 'good',
  closed: 'good',
}

/** Where an answer stands. That it is late is told to the secretary and to that organisation only. */
export function ResponseStanding({ response }: { response: Response }) {
  const { senate, may } = useSenate()
  const now = useNow(60_000)
  const { state, dueOn, organisationId, respondedAt } = response
  const watches = may('response.watch', { answeringOrganisationId: organisationId })
  const late = watches && isOverdue(response, dayOf(now, senate.timeZone))
  return (
    <>
      <StateTag tone={tones[state]}>{responseStateNames[state]}</StateTag>
      {respondedAt ? (
        <span className="soft">
          <When at={respondedAt} as="date" />
        </span>
      ) : (
        <span className="soft">
          Answer due <When at={dueOn} as="date" />
        </span>
      )}
      {late ? (
        <StateTag tone="bad">
          <When at={dueOn} as="due" />
        </StateTag>
      ) : null}
    </>
  )
}
