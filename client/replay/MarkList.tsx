import { useEffect, useRef, useState } from 'react'
import { type Lane, lanes, type Mark } from '../../shared/sessions/replay-marks.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { laneNames, markWords } from './mark-words.ts'
import type { Time } from './useMoment.ts'
import type { Names } from './useNames.ts'

/** Everything that the time line shows, as a list to read and to go from. */
export function MarkList({ marks, time, names }: { marks: readonly Mark[]; time: Time; names: Names }) {
  const [lane, setLane] = useState<Lane | 'all'>('all')
  const shown = marks.filter((mark) => lane === 'all' || mark.lane === lane)
  const current = shown.findLast(({ at }) => at <= time.moment)?.key
  const list = useRef<HTMLOListElement>(null)

  // Within the list only: the page stays where it is.
  useEffect(() => {
    const held = list.current
    const line = held?.querySelector<HTMLElement>('[aria-current="true"]')
    if (!held || !line || current === undefined) return
    const above = line.offsetTop - held.offsetTop
    if (above < held.scrollTop || above + line.offsetHeight > held.scrollTop + held.clientHeight) {
      held.scrollTop = above - held.clientHeight / 3
    }
  }, [current])

  return (
    <Section title="What happened">
      <Select<Lane | 'all'>
        id="marks-of"
        label="Show"
        value={lane}
        options={[{ value: 'all', label: 'Everything' }, ...lanes.filter(has(marks)).map(named)]}
        onChange={(chosen) => setLane(chosen === '' ? 'all' : chosen)}
      />
      {shown.length === 0 ? (
        <Empty title="Nothing to go to" />
      ) : (
        <ol className={`mark-list mark-list--${names.days}`} ref={list}>
          {shown.map((mark) => (
            <li key={mark.key}>
              <button
                type="button"
                className="mark-list__mark"
                aria-current={mark.key === current ? 'true' : undefined}
                onClick={() => {
                  time.play(null)
                  time.go(mark.at)
                }}
              >
                <time className="mark-list__time" dateTime={mark.at}>
                  {names.time(mark.at)}
                </time>{' '}
                <span>{markWords(mark, names)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const has = (marks: readonly Mark[]) => (lane: Lane) => marks.some((mark) => mark.lane === lane)
const named = (lane: Lane) => ({ value: lane, label: laneNames[lane] })
