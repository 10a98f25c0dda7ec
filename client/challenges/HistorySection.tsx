import { useState } from 'react'
import { Link } from 'react-router'
import type { ChallengeHistory } from '../../shared/challenges/answers.ts'
import { useAnswer, usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { Happening } from './Happening.tsx'
import { useLastHere } from './useLastHere.ts'

const kinds = ['challenge', 'document', 'impact', 'proposal', 'decision', 'action'] as const

/** What happened on a challenge since this person was last here; the first time, what happened lately. */
export function HistorySection({ challengeId }: { challengeId: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const [now, setNow] = useState<string>()
  const since = useLastHere(challengeId, now)
  const path = `/challenges/${challengeId}/history?limit=8${since ? `&since=${encodeURIComponent(since)}` : ''}`
  const answer = useAnswer<ChallengeHistory>(path, { follows: kinds })
  if (answer.data && answer.data.now !== now) setNow(answer.data.now)
  return (
    <Section title={since ? 'Since you were last here' : 'Lately'}>
      <Answered answer={answer} loading={<Loading label="Loading what happened" lines={3} />}>
        {({ items, written, next }) => (
          <>
            {items.length === 0 && written.length === 0 ? <p className="soft">Nothing has happened.</p> : null}
            {isWhole ? <WholeHistory challengeId={challengeId} /> : <HappeningList items={items} />}
            {since && !isWhole ? <WrittenList written={written} /> : null}
            {!isWhole && (next !== null || since) ? (
              <p className="more-button">
                <Button variant="quiet" size="small" onPress={() => setIsWhole(true)}>
                  See everything that happened
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Answered>
    </Section>
  )
}

function WholeHistory({ challengeId }: { challengeId: string }) {
  const pages = usePages<ChallengeHistory['items'][number]>(`/challenges/${challengeId}/history?limit=30`, {
    follows: kinds,
  })
  return (
    <>
      {pages.isPending ? <Loading label="Loading what happened" lines={5} /> : <HappeningList items={pages.items} />}
      <MoreButton more={pages.more} isLoading={pages.isLoadingMore}>
        Show earlier
      </MoreButton>
    </>
  )
}

function HappeningList({ items }: { items: readonly ChallengeHistory['items'][number][] }) {
  return (
    <ul className="happenings">
      {items.map((item) => (
        <li key={`${item.subject.kind} ${item.subject.id} ${item.type} ${item.at}`}>
          <Happening item={item} />
        </li>
      ))}
    </ul>
  )
}

/** Whose words changed in which documents. */
function WrittenList({ written }: { written: ChallengeHistory['written'] }) {
  const { senateId } = useSenate()
  if (written.length === 0) return null
  return (
    <ul className="happenings">
      {written.map(({ documentId, seatIds, at }) => (
        <li key={documentId}>
          {seatIds.map((seatId, n) => (
            <span key={seatId}>
              {n > 0 ? ' and ' : ''}
              <PersonName seatId={seatId} />
            </span>
          ))}{' '}
          wrote in <Link to={`/senates/${senateId}/documents/${documentId}`}>a document</Link>
          <span className="happening__at">
            <When at={at} as="ago" />
          </span>
        </li>
      ))}
    </ul>
  )
}
