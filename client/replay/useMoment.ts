import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { type Mark, momentOf, within } from '../../shared/sessions/replay-marks.ts'

/** How often the playhead moves while it plays. */
const tickMs = 500
/** The address follows once the playhead has kept still for so long. */
const settleMs = 400

export const speeds = [1, 8, 60] as const
export type Speed = (typeof speeds)[number]

/** Where the playhead is, and what moves it. */
export interface Time {
  moment: string
  /** How fast it plays; null while it stands still. */
  speed: Speed | null
  go(moment: string): void
  play(speed: Speed | null): void
}

/** The moment that is looked at: from the address, and into it again, so that it can be sent to somebody. */
export function useMoment(replay: Pick<SessionReplay, 'from' | 'until'>, marks: readonly Mark[]): Time {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('at')
  const [moment, setMoment] = useState(() => momentOf(asked, replay, marks))
  const [speed, setSpeed] = useState<Speed | null>(null)
  const written = useRef(asked)

  // Somebody followed another link to this page, or went back.
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setMoment(momentOf(asked, replay, marks))
    setSpeed(null)
  }, [asked, replay, marks])

  useEffect(() => {
    if (speed !== null || moment === momentOf(written.current, replay, marks)) return
    const timer = setTimeout(() => {
      written.current = moment
      setSearch({ at: moment }, { replace: true, preventScrollReset: true })
    }, settleMs)
    return () => clearTimeout(timer)
  }, [moment, speed, replay, marks, setSearch])

  useEffect(() => {
    if (speed === null) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passed = (now - last) * speed
      last = now
      setMoment((before) => within(new Date(Date.parse(before) + passed).toISOString(), replay))
    }, tickMs)
    return () => clearInterval(timer)
  }, [speed, replay])

  // At the end there is nothing left to play.
  useEffect(() => {
    if (moment >= replay.until) setSpeed(null)
  }, [moment, replay.until])

  const go = useCallback((to: string) => setMoment(within(to, replay)), [replay])
  return { moment, speed, go, play: setSpeed }
}
