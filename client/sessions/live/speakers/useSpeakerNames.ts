import { useEffect, useRef } from 'react'
import type { SessionId } from '../../../../shared/ids.ts'
import type { SpeakerNames } from '../../../../shared/sessions/answers.ts'
import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import { useAnswer } from '../../../connection/useAnswer.ts'
import { useSenate } from '../../../connection/useSenate.ts'

/** What somebody on the list is called: by their seat, or by the name that was written down. */
export interface SpeakerNaming {
  nameOf(entry: SpeakerEntry): string
  codeOf(entry: SpeakerEntry): string | undefined
}

/** The names of those on the list. Written ones lie outside the journal, so they are asked for once somebody has one. */
export function useSpeakerNames(id: SessionId, speakers: readonly SpeakerEntry[]): SpeakerNaming {
  const { seat } = useSenate()
  const written = speakers.filter(({ who }) => who.as !== 'seat').length
  const { data, refetch } = useAnswer<SpeakerNames>(written > 0 ? `/sessions/${id}/speakers` : undefined)
  const asked = useRef(written)
  useEffect(() => {
    if (asked.current === written) return
    // The first is asked for by itself, when there is an address to ask at.
    if (asked.current > 0 && written > 0) void refetch()
    asked.current = written
  }, [written, refetch])
  return {
    nameOf({ id: speakerId, who }) {
      if (who.as === 'seat') return seat(who.seatId)?.name ?? 'Somebody who has left'
      const name = data?.items.find((one) => one.speakerId === speakerId)?.name ?? 'Somebody without a seat'
      return who.as === 'guest' ? `${name} (guest)` : name
    },
    codeOf: ({ who }) => (who.as === 'seat' ? seat(who.seatId)?.organisationCode : undefined),
  }
}
