import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { DocumentThen as Answer } from '../../shared/documents/answers.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import type { Mark } from '../../shared/sessions/replay-marks.ts'
import { problemOf } from '../connection/api.ts'
import { documentPath } from '../connection/document-path.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { later } from '../ui/later.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { useSettled } from '../ui/useSettled.ts'
import { When } from '../ui/When.tsx'
import type { Then } from './useReplay.ts'

// The editor's vocabulary comes only when there is a text to show.
const PastText = later(() => import('./PastText.tsx'), 'PastText', <Loading label="Loading the text" lines={4} />)

/** Text is fetched once the playhead has kept still for so long. */
const settleMs = 300

interface DocumentThenProps {
  then: Then
  moment: string
  replay: SessionReplay
  marks: readonly Mark[]
}

/** The document of the item that was on, as its words were. */
export function DocumentThen({ then: { session }, moment, replay, marks }: DocumentThenProps) {
  const current = session.currentItemId
  const document = replay.documents.find(({ itemIds }) => current !== null && itemIds.includes(current))
  return document ? <TextThen key={document.id} document={document} moment={moment} marks={marks} /> : null
}

interface TextThenProps {
  document: SessionReplay['documents'][number]
  moment: string
  marks: readonly Mark[]
}

function TextThen({ document: { id, kind, title }, moment, marks }: TextThenProps) {
  const { senateId } = useSenate()
  const earlier = marks.findLast(({ at }) => at < moment)?.at
  const now = useTextAt(id, moment)
  const before = useTextAt(id, earlier)
  return (
    <Section
      title="The document then"
      action={<Link to={documentPath(senateId, { id, kind })}>Open it as it is now</Link>}
    >
      <h3 className="text-then__title">{title}</h3>
      {now.data ? (
        <>
          <p className="soft">
            {now.data.at ? (
              <>
                As it was after a change at <When at={now.data.at} />.
              </>
            ) : (
              'Nothing had been written.'
            )}{' '}
            {earlier ? <NewSinceMark before={before} again={() => void before.refetch()} /> : null}
          </p>
          <PastText content={now.data.content} before={before.data?.content} />
        </>
      ) : now.error ? (
        <ProblemNote problem={problemOf(now.error)} again={() => void now.refetch()} />
      ) : (
        <Loading label="Loading the text" lines={4} />
      )}
    </Section>
  )
}

interface NewSinceMarkProps {
  /** The text at the mark before, as far as it has been answered. */
  before: { data: Answer | undefined; error: Error | null }
  again(): void
}

/** What the lines beside the text say; or why there are none, where the text before could not be had. */
export function NewSinceMark({ before, again }: NewSinceMarkProps) {
  if (before.data) return 'What is new since the mark before has a line beside it.'
  if (!before.error) return null
  return (
    <>
      The text at the mark before could not be loaded, so what is new since is not marked.{' '}
      <Button variant="quiet" size="small" onPress={again}>
        Load it again
      </Button>
    </>
  )
}

/** A document's text at a moment. Nothing is fetched while what is here covers the moment that is asked for. */
function useTextAt(id: string, moment: string | undefined) {
  const settled = useSettled(moment, settleMs)
  const [asked, setAsked] = useState(settled)
  const answer = useAnswer<Answer>(asked && `/documents/${id}/at?time=${encodeURIComponent(asked)}`, {
    keepPrevious: true,
  })
  const { data } = answer
  const isCovered = settled === asked || (data !== undefined && settled !== undefined && covers(data, settled))
  useEffect(() => {
    if (!isCovered) setAsked(settled)
  }, [isCovered, settled])
  return answer
}

function covers({ at, until }: Answer, moment: string): boolean {
  return (at === null || at <= moment) && (until === null || moment < until)
}
