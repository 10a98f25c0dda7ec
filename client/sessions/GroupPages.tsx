import { Link } from 'react-router'
import type { SessionId } from '../../shared/ids.ts'
import type { BreakOuts } from '../../shared/sessions/break-outs.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { useGroupPages } from './live/break-outs/useGroupPages.ts'

interface GroupPagesProps {
  id: SessionId
  session: Session
}

/** After a session: what each group wrote, page by page, for whoever may open them. */
export function GroupPages({ id, session }: GroupPagesProps) {
  return session.breakOuts.map((set) => <PagesOf key={set.id} id={id} session={session} set={set} />)
}

function PagesOf({ id, session, set }: GroupPagesProps & { set: BreakOuts }) {
  const { senateId } = useSenate()
  const { data } = useGroupPages(id, set)
  const item = session.agenda.find((one) => one.id === set.itemId)
  const theirs = set.groups.flatMap((group) => {
    const page = data?.pages.find(({ groupId }) => groupId === group.id)
    return page ? [{ ...group, words: page.words }] : []
  })
  if (!item || theirs.length === 0) return null
  const home = `/senates/${senateId}/documents`
  return (
    <Section title={`What the groups wrote on item ${item.ref}, ${item.title}`}>
      <ul className="rows">
        {theirs.map((group) => (
          <li key={group.id}>
            <p className="row__title">
              <Link to={`${home}/${group.documentId}`}>{group.name}</Link>
            </p>
            <p className="row__detail">
              {group.question}
              {group.words === 0 ? ' They wrote nothing.' : ''}
            </p>
          </li>
        ))}
      </ul>
      {set.putTogetherIn ? (
        <p>
          <Link to={`${home}/${set.putTogetherIn}`}>All of these pages together</Link>
        </p>
      ) : null}
    </Section>
  )
}
