import '../usefulness.scss'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/format.ts'
import type { UsefulnessTrend as Trend } from '../../../shared/sessions/usefulness-answers.ts'
import { usefulnessAnswers, usefulnessNames } from '../../../shared/sessions/usefulness-words.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'

type Told = Trend['sessions'][number]

function useTrend(): Told[] {
  const { senateId } = useSenate()
  const { data } = useAnswer<Trend>(`/senates/${senateId}/usefulness`, { follows: ['session'] })
  return data?.sessions.toReversed() ?? []
}

/** For all members, below the sessions. Nothing stands here until enough was said of one. */
export function UsefulnessOfSessions() {
  const told = useTrend()
  return told.length === 0 ? null : (
    <Section title="Were they a good use of your time?">
      <TrendTable told={told} />
    </Section>
  )
}

/** The same within the page of a session. */
export function UsefulnessTrend() {
  const told = useTrend()
  return told.length < 2 ? null : (
    <div className="usefulness-trend">
      <h3 className="usefulness-question__title">Session by session</h3>
      <TrendTable told={told} />
    </div>
  )
}

/** What people said, the latest session first, as figures and as bars. */
function TrendTable({ told }: { told: Told[] }) {
  const { senateId, senate } = useSenate()
  return (
    <>
      <ul className="usefulness-key" aria-hidden="true">
        {usefulnessAnswers.map((answer) => (
          <li key={answer}>
            <span className={`usefulness-key__mark usefulness-key__mark--${answer}`} /> {usefulnessNames[answer]}
          </li>
        ))}
      </ul>
      <DataTable
        caption="Was it a good use of your time, session by session"
        rows={told}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'session', header: 'Session', rowHeader: true },
            cell: ({ id, title, startsAt }) => (
              <>
                <Link to={`/senates/${senateId}/sessions/${id}`}>{title}</Link>
                <span className="soft">, {formatDate(startsAt, senate.timeZone)}</span>
              </>
            ),
          },
          { key: 'bar', header: 'Compared', cell: (told) => <Bar told={told} /> },
          ...usefulnessAnswers.map((answer) => ({
            ...{ key: answer, header: usefulnessNames[answer], numeric: true },
            cell: ({ counts }: Told) => counts?.[answer] ?? '',
          })),
        ]}
      />
    </>
  )
}

/** Each answer's share, in the order yes, partly, no; the figures stand beside it. */
function Bar({ told: { counts } }: { told: Told }) {
  if (!counts) return null
  const all = Math.max(1, counts.yes + counts.partly + counts.no)
  const widths = usefulnessAnswers.map((answer) => (counts[answer] / all) * 100)
  return (
    <svg className="usefulness-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {usefulnessAnswers.map((answer, n) => (
        <rect
          key={answer}
          className={`usefulness-bar__part usefulness-bar__part--${answer}`}
          x={widths.slice(0, n).reduce((sum, width) => sum + width, 0)}
          width={widths[n]}
          height="10"
        />
      ))}
    </svg>
  )
}
