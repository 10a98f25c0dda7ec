import { Link } from 'react-router'
import { formatDateTime, plural } from '../../shared/format.ts'
import type { News } from '../../shared/home.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { useLastVisit } from './useLastVisit.ts'

/** What others did while this person was away, grouped by challenge; the rest of two weeks folded beneath. */
export function SinceLastHere({ since }: { since: News[] }) {
  const { me, senate } = useSenate()
  const before = useLastVisit(me.seatId)
  if (before === undefined) {
    return (
      <Section title="In the last 14 days">
        {since.length === 0 ? (
          <Empty title="Nothing new">Decisions, replies and new words in documents stand here.</Empty>
        ) : (
          <NewsByChallenge news={since} />
        )}
      </Section>
    )
  }
  const fresh = since.filter((news) => news.at > before)
  const earlier = since.filter((news) => news.at <= before)
  return (
    <Section title="Since you were last here">
      {fresh.length === 0 ? (
        <Empty title={`Nothing new since ${formatDateTime(before, senate.timeZone)}`} />
      ) : (
        <NewsByChallenge news={fresh} />
      )}
      {earlier.length > 0 ? (
        <details className="since__earlier">
          <summary>Before that, in the last 14 days ({plural(earlier.length, 'change')})</summary>
          <NewsByChallenge news={earlier} />
        </details>
      ) : null}
    </Section>
  )
}

function NewsByChallenge({ news }: { news: News[] }) {
  const { senateId } = useSenate()
  return (
    <div className="since">
      {groupsOf(news).map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h3 className="since__challenge">
            {group.challengeId === null ? (
              group.title
            ) : (
              <Link to={`/senates/${senateId}/challenges/${group.challengeId}`}>{group.title}</Link>
            )}
          </h3>
          <ul className="since__news">
            {byThing(group.news).map(([first, ...others]) => (
              <li key={`${first.kind} ${first.id}`}>
                {first.id === group.challengeId ? null : <Link to={first.address}>{first.title}</Link>}
                <ul className="since__what">
                  {[first, ...others].map((each) => (
                    <li key={`${each.at} ${each.what}`}>
                      <span>{each.what}</span>
                      <span className="since__at">
                        <When at={each.at} as="ago" />
                      </span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** All news of one thing together, under its name, the newest first. */
function byThing(news: News[]): [News, ...News[]][] {
  return [...Map.groupBy(news, ({ kind, id }) => `${kind} ${id}`).values()] as [News, ...News[]][]
}

interface Group {
  key: string
  challengeId: News['challengeId']
  title: string
  news: News[]
}

/** Challenges in the order of their latest news; what belongs to none comes under the senate. */
function groupsOf(all: News[]): Group[] {
  const groups = new Map<string, Group>()
  for (const news of all) {
    const key = news.challengeId ?? 'senate'
    const title = news.challengeTitle ?? 'The senate'
    const group = groups.get(key) ?? { key, challengeId: news.challengeId, title, news: [] }
    group.news.push(news)
    groups.set(key, group)
  }
  return [...groups.values()]
}
