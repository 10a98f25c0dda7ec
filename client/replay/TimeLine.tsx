import type { KeyboardEvent } from 'react'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { type Lane, lanes, type Mark } from '../../shared/sessions/replay-marks.ts'
import { itemSpans, quorateSpans, type Span, speakingSpans, testingSpans } from '../../shared/sessions/replay-spans.ts'
import { keyed } from './keyed.ts'
import { laneNames, markWords } from './mark-words.ts'
import { ticksOf } from './times.ts'
import type { Time } from './useMoment.ts'
import type { Names } from './useNames.ts'
import type { Story } from './useReplay.ts'

interface TimeLineProps {
  replay: SessionReplay
  story: Story
  time: Time
  names: Names
}

/** How far along, in percent, a tick still has room for its words. */
const lastTick = { one: 92, several: 70 }

/** Five lanes and a playhead over them, to be dragged or moved by keys. The list of marks says the same in words. */
export function TimeLine({ replay, story, time, names }: TimeLineProps) {
  const from = Date.parse(replay.from)
  const lengthMs = Math.max(1, Date.parse(replay.until) - from)
  const last = story.marks.findLast(({ at }) => at <= time.moment)
  const place = (at: string) => Math.min(100, Math.max(0, ((Date.parse(at) - from) / lengthMs) * 100))

  function onKeyDown(event: KeyboardEvent) {
    const to = keyed(event, time.moment, story.marks, replay)
    if (to === undefined) return
    event.preventDefault()
    time.play(null)
    time.go(to)
  }

  return (
    <>
      <div className="time-line">
        <div className="time-line__scale" aria-hidden="true">
          {ticksOf(replay, names.days)
            .filter((at) => place(at) < lastTick[names.days])
            .map((at) => (
              <span key={at} className="time-line__tick" style={{ left: `${place(at)}%` }}>
                {names.tick(at)}
              </span>
            ))}
        </div>
        <div className="time-line__lanes" aria-hidden="true">
          {lanes.map((lane) => (
            <div key={lane} className={`time-line__lane time-line__lane--${lane}`}>
              <span className="time-line__name">{laneNames[lane]}</span>
              <div className="time-line__track">
                {spansOf(lane, replay, story).map(({ key, label, ...span }) => (
                  <span
                    key={key}
                    className="time-line__span"
                    style={{ left: `${place(span.from)}%`, width: `${place(span.to) - place(span.from)}%` }}
                  >
                    {label}
                  </span>
                ))}
                {story.marks
                  .filter((mark) => mark.lane === lane && isDrawn(mark))
                  .map((mark) => (
                    <span
                      key={mark.key}
                      className={`time-line__mark time-line__mark--${mark.of}`}
                      style={{ left: `${place(mark.at)}%` }}
                    />
                  ))}
              </div>
            </div>
          ))}
        </div>
        <input
          className="time-line__playhead"
          type="range"
          aria-label="Moment of the session"
          aria-describedby="time-line-keys"
          aria-valuetext={`${names.time(time.moment)}${last ? `. ${markWords(last, names)}` : ''}`}
          min={0}
          max={lengthMs}
          step={1}
          value={Date.parse(time.moment) - from}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            time.play(null)
            time.go(new Date(from + Number(event.currentTarget.value)).toISOString())
          }}
        />
      </div>
      <p className="time-line__keys soft" id="time-line-keys">
        Drag, or use the keys: arrows 10 seconds, Page Up and Page Down a minute, Shift with an arrow from mark to mark.
      </p>
    </>
  )
}

type Drawn = Span & { key: string; label: string }

/** What of a lane has a length. */
function spansOf(lane: Lane, replay: SessionReplay, { happened, items, end, quorum }: Story): Drawn[] {
  const keyedBy = (spans: readonly Span[], name: string): Drawn[] =>
    spans.map((span) => ({ ...span, key: `${name} ${span.from} ${span.to}`, label: '' }))
  switch (lane) {
    case 'items':
      return itemSpans(happened, replay.until).map(({ itemId, ...span }) => {
        const item = items.get(itemId)
        return { ...span, key: `${itemId} ${span.from}`, label: item ? `${item.ref} ${item.title}` : '' }
      })
    case 'speakers':
      return keyedBy(speakingSpans(end, replay.until), 'speaking')
    case 'words':
      return replay.proposals.flatMap((one) => keyedBy(testingSpans(one, replay.until), one.id))
    case 'people':
      return quorum === 'asked' ? keyedBy(quorateSpans(replay.quorum, replay.until), 'quorate') : []
    case 'decisions':
      return []
    default:
      return lane satisfies never
  }
}

/** Items show as stretches; of people only what the quorum did and who took the chair. */
function isDrawn(mark: Mark): boolean {
  if (mark.of !== 'session') return true
  const { type } = mark.event
  if (mark.lane === 'items') return !type.startsWith('item')
  return mark.lane === 'people' && type.startsWith('chair')
}
