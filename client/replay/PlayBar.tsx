import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { aroundOf, type Mark } from '../../shared/sessions/replay-marks.ts'
import { Button } from '../ui/Button.tsx'
import { markWords } from './mark-words.ts'
import { speeds, type Time } from './useMoment.ts'
import type { Names } from './useNames.ts'

interface PlayBarProps {
  replay: Pick<SessionReplay, 'from' | 'until'>
  time: Time
  marks: readonly Mark[]
  names: Names
}

/** The time that is looked at, from mark to mark, and playing at three speeds. */
export function PlayBar({ replay, time: { moment, speed, go, play }, marks, names }: PlayBarProps) {
  const { before, after } = aroundOf(marks, moment)
  const last = marks.findLast(({ at }) => at <= moment)
  const isAtEnd = moment >= replay.until
  return (
    <div className="play-bar">
      <p className="play-bar__time">
        <time dateTime={moment}>{names.time(moment)}</time>
      </p>
      <p className="play-bar__last" role="status">
        {last ? `${names.time(last.at)}: ${markWords(last, names)}` : 'Before the first mark'}
      </p>
      <div className="play-bar__buttons">
        <Button variant="secondary" size="small" idle={!before} onPress={() => before && go(before.at)}>
          Mark before
        </Button>
        <Button variant="secondary" size="small" idle={!after} onPress={() => after && go(after.at)}>
          Next mark
        </Button>
        {speeds.map((each) => (
          <Button
            key={each}
            variant="secondary"
            size="small"
            pressed={speed === each}
            idle={isAtEnd}
            onPress={() => play(speed === each ? null : each)}
          >
            {speed === each ? `Stop (${each}×)` : `Play ${each}×`}
          </Button>
        ))}
      </div>
    </div>
  )
}
