import { toBase64 } from 'lib0/buffer'
import { useEffect, useMemo } from 'react'
import * as Y from 'yjs'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { ConnectionNote } from '../collab/ConnectionNote.tsx'
import { isFinal } from '../collab/collab.ts'
import { useCollab } from '../collab/useCollab.ts'
import { useReportSaved } from '../connection/saved.ts'
import { Section } from '../ui/Section.tsx'
import { WrittenText } from './WrittenText.tsx'

interface LeftInDocumentProps {
  document: DocumentAnswer
  title: string
  onTurnedAway(): void
  /** The server has everything, and the copy is gone. */
  onEmpty(): void
}

/** Offers the server what this device has: says what it will not take, and forgets the copy once it has everything. */
export function LeftInDocument({ document, title, onTurnedAway, onEmpty }: LeftInDocumentProps) {
  const id = `left-${document.state.id}`
  const opened = useCollab(document.state.id)
  const { denied, closed, saved, isSynced, isLoaded } = opened?.state ?? {}
  const collab = opened?.collab
  const doc = collab?.doc
  const isLeft = denied !== undefined && denied !== 'not-durable'
  const isEmpty = isLoaded && isSynced && saved === 'saved'
  const state = useMemo(() => (isLeft && doc ? toBase64(Y.encodeStateAsUpdate(doc)) : undefined), [isLeft, doc])
  useReportSaved(isLeft ? 'offline' : undefined)

  useEffect(() => {
    if (isFinal(closed)) onTurnedAway()
  }, [closed, onTurnedAway])
  useEffect(() => {
    if (isEmpty) void collab?.forget().then(onEmpty)
  }, [isEmpty, collab, onEmpty])
  // What came in above may have moved it out of sight, and its writer looks for the page that they wrote on.
  const isShown = state !== undefined
  useEffect(() => {
    if (isShown) window.document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [isShown, id])

  if (!opened || state === undefined) return null
  return (
    <Section title={title} id={id}>
      <div className="stack">
        <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={false} />
        <WrittenText key={state} state={state} label={title} />
      </div>
    </Section>
  )
}
