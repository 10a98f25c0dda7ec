import './collab.scss'
import { type ReactNode, useEffect } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useReportSaved } from '../connection/saved.ts'
import { Loading } from '../ui/Loading.tsx'
import { ConnectionNote } from './ConnectionNote.tsx'
import { isFinal } from './collab.ts'
import { nounOf } from './noun-of.ts'
import { type Opened, useCollab } from './useCollab.ts'

/** A document whose content is here: a text, or plain values. */
export interface OpenText {
  document: DocumentAnswer
  opened: Opened
  /** Whether the reader may write in it, as long as it stays so. */
  mayWrite: boolean
  /** Whether what is typed now is taken. */
  isEditable: boolean
}

interface WhenOpenProps {
  document: DocumentAnswer
  /** The connection says that rights have changed: ask what they are. */
  onTurnedAway(): void
  children(open: OpenText): ReactNode
}

/** Opens what is written in a document for as long as it stands here. */
export function WhenOpen({ document, onTurnedAway, children }: WhenOpenProps) {
  const opened = useCollab(document.state.id)
  const mayWrite = document.access === 'write'
  const closed = opened?.state.closed
  const denied = opened?.state.denied
  const isLeftBehind = denied !== undefined && denied !== 'not-durable'
  useReportSaved(isLeftBehind ? 'offline' : mayWrite ? opened?.state.saved : undefined)

  useEffect(() => {
    if (isFinal(closed)) onTurnedAway()
  }, [closed, onTurnedAway])

  if (!opened?.state.isReady) {
    return (
      <div className="document-waiting">
        {opened ? <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={mayWrite} /> : null}
        <Loading label={`Opening the ${nounOf(document.state.kind)}`} lines={10} />
      </div>
    )
  }
  const isEditable = mayWrite && !isFinal(closed) && !isLeftBehind
  return children({ document, opened, mayWrite, isEditable })
}
