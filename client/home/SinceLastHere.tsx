import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import type { News } from './useHome.ts'

/** What others did while this person was away, grouped by challenge. */
export function SinceLastHere({ since }: { since: News[] }) {
  const { senateId } = useSenate()
  return (
    <Section title="Since you were last here">
      {since.length === 0 ? (
        <Empty title="Nothing new">
          Decisions, replies and new words in documents you work on stand here after you have been away.
        </Empty>
      ) : (
        <div className="since">
          {groupsOf(since).map((group) => (
            <section className="since__group" key={group.key} aria-label={group.title}>
              <h3 className="since__challenge">
                {group.challengeId === null ? (
                  group.title
                ) : (
                  <Link to={`/senates/${senateId}/challenges/${group.challengeId}`}>{group.title}</Link>
                )}
              </h3>
              <ul className="since__news">
                {group.news.map((news) => (
                  <li key={`${news.kind} ${news.id} ${news.at}`}>
                    <p>
                      <Link to={news.address}>{news.title}</Link> <span>{news.what}</span>
                    </p>
                    <p className="since__at">
                      <When at={news.at} as="ago" />
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Section>
  )
}

interface Group {
  key: string
  challengeId: string | null
  title: string
  news: News[]
}

/** Challenges in the order of their latest news; what belongs to none comes under the senate. */
function groupsOf(since: News[]): Group[] {
  const groups = new Map<string, Group>()
  for (const news of since) {
    const key = news.challengeId ?? 'senate'
    const title = news.challengeTitle ?? 'The senate'
    const group = groups.get(key) ?? { key, challengeId: news.challengeId, title, news: [] }
    group.news.push(news)
    groups.set(key, group)
  }
  return [...groups.values()]
}
