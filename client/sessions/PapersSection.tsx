import './papers.scss'
import { useState } from 'react'
import { formatList } from '../../shared/format.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import type { Paper } from '../../shared/sessions/papers.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'
import { KeepPapers } from './KeepPapers.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { fileWords } from './paper-words.ts'
import { WithdrawPaperDialog } from './WithdrawPaperDialog.tsx'

interface PapersSectionProps {
  id: SessionId
  session: Session
  /** Only those of one item, without saying which. */
  itemId?: ItemId
  /** The one that everybody is shown. */
  shownId?: string | undefined
}

type Asking = { what: 'issue' } | { what: 'replace' | 'withdraw'; paper: Paper }

/** The papers of a session by item, each as the file that counts now; those who plan it add, replace and withdraw. */
export function PapersSection({ id, session, itemId, shownId }: PapersSectionProps) {
  const { may } = useSenate()
  const [asking, setAsking] = useState<Asking>()
  const isOver = session.state === 'closed' || session.state === 'cancelled'
  const mayChange = !isOver && session.agenda.length > 0 && may('session.plan')
  const items = session.agenda
    .filter((item) => itemId === undefined || item.id === itemId)
    .map((item) => ({ item, papers: session.papers.filter(({ itemId }) => itemId === item.id) }))
    .filter(({ papers }) => papers.length > 0)
  const close = () => setAsking(undefined)
  if (items.length === 0 && !mayChange) return null
  return (
    <Section
      title="Papers"
      surface={itemId ? 'plain' : 'panel'}
      level={itemId ? 3 : 2}
      action={
        mayChange ? (
          <Button variant="secondary" size="small" opensDialog onPress={() => setAsking({ what: 'issue' })}>
            Add a paper
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? <Empty title="No paper has been issued yet" /> : null}
      {items.length === 0 ? null : (
        <p className="papers__pack">
          <a href={`/api/sessions/${id}/pack.pdf`} download>
            Download the agenda and all papers as one PDF
          </a>
        </p>
      )}
      {items.length === 0 || itemId ? null : <KeepPapers id={id} session={session} />}
      {items.map(({ item, papers }) => (
        <div className="papers" key={item.id}>
          {itemId ? null : (
            <h3 className="papers__item">
              {item.ref}. {item.title}
            </h3>
          )}
          <ul className="papers__list">
            {papers.map((paper) => (
              <li className="papers__paper" key={paper.id} aria-current={paper.id === shownId ? 'true' : undefined}>
                <PaperWords sessionId={id} paper={paper} isShown={paper.id === shownId} />
                {mayChange && !paper.withdrawn ? (
                  <span className="papers__buttons">
                    <Button
                      variant="quiet"
                      size="small"
                      opensDialog
                      label={`Replace ${paper.title}`}
                      onPress={() => setAsking({ what: 'replace', paper })}
                    >
                      Replace
                    </Button>
                    <Button
                      variant="quiet"
                      size="small"
                      opensDialog
                      label={`Withdraw ${paper.title}`}
                      onPress={() => setAsking({ what: 'withdraw', paper })}
                    >
                      Withdraw
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {asking?.what === 'issue' ? <PaperDialog id={id} session={session} itemId={itemId} onClose={close} /> : null}
      {asking?.what === 'replace' ? (
        <PaperDialog id={id} session={session} paper={asking.paper} onClose={close} />
      ) : null}
      {asking?.what === 'withdraw' ? <WithdrawPaperDialog id={id} paper={asking.paper} onClose={close} /> : null}
    </Section>
  )
}

function PaperWords({ sessionId, paper, isShown }: { sessionId: SessionId; paper: Paper; isShown: boolean }) {
  const { title, versions, withdrawn, restricted } = paper
  const last = versions.at(-1)
  if (!last) return null
  if (withdrawn) {
    return (
      <div>
        <p>
          <s>{title}</s> <StateTag tone="quiet">Withdrawn</StateTag>
        </p>
        <p className="papers__detail">
          <When at={withdrawn.at} />: {withdrawn.reason}
        </p>
      </div>
    )
  }
  const about = [fileWords(last.file), ...(versions.length > 1 ? [`version ${versions.length}`] : [])]
  return (
    <div>
      <p>
        <a href={`/api/sessions/${sessionId}/papers/${last.file.id}`} download>
          {title}
        </a>{' '}
        {isShown ? <StateTag tone="active">Shown by the chair</StateTag> : null}{' '}
        {restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
      </p>
      <p className="papers__detail">
        {formatList(about)}, issued <When at={last.issuedAt} />
        {last.lateReason === null ? null : `. Late: ${last.lateReason}`}
      </p>
    </div>
  )
}
