import { EditorContent } from '@tiptap/react'
import { useEffect } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useReportSaved } from '../connection/saved.ts'
import { AgreedInTheRoom } from '../proposals/shown.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ConnectionNote } from './ConnectionNote.tsx'
import { isFinal } from './collab.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { Outline } from './Outline.tsx'
import { PinnedPanel } from './PinnedPanel.tsx'
import { PresenceList } from './PresenceList.tsx'
import { SavedMark } from './SavedMark.tsx'
import { selectedPassage } from './selected-passage.ts'
import { type Opened, useCollab } from './useCollab.ts'
import { usePresence } from './usePresence.ts'
import { useTextEditor } from './useTextEditor.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

interface WorkspaceProps {
  document: DocumentAnswer
  /** The connection says that rights have changed: ask what they are. */
  onTurnedAway(): void
}

/** The document's text with everything around it. Comes in a chunk of its own: the editor is large. */
export function Workspace({ document, onTurnedAway }: WorkspaceProps) {
  const opened = useCollab(document.state.id)
  const mayWrite = document.access === 'write'
  useReportSaved(mayWrite ? opened?.state.saved : undefined)
  const closed = opened?.state.closed

  useEffect(() => {
    if (isFinal(closed)) onTurnedAway()
  }, [closed, onTurnedAway])

  if (!opened?.state.isReady) {
    return (
      <div className="document-waiting">
        {opened ? <ConnectionNote opened={opened} mayWrite={mayWrite} /> : null}
        <Loading label="Opening the text" lines={10} />
      </div>
    )
  }
  return <OpenText key={opened.collab.doc.clientID} document={document} opened={opened} mayWrite={mayWrite} />
}

interface OpenTextProps {
  document: DocumentAnswer
  opened: Opened
  mayWrite: boolean
}

function OpenText({ document, opened, mayWrite }: OpenTextProps) {
  const { collab, state } = opened
  const isEditable =
    mayWrite && !isFinal(state.closed) && (state.denied === undefined || state.denied === 'not-durable')
  const { title } = document.state
  const editor = useTextEditor({ collab, title, template: document.template, isEditable })
  const present = usePresence(collab)
  return (
    <>
      <div className="document-bar">
        {isEditable ? <EditorToolbar editor={editor} /> : <p className="document-bar__reading">Reading</p>}
        <div className="document-bar__state">
          <AgreedInTheRoom
            documentId={document.state.id}
            challengeId={document.state.challengeId}
            getSelection={() => selectedPassage(editor)}
            presentPersonIds={present.map((person) => person.personId)}
          />
          <PresenceList present={present} />
          {mayWrite || state.saved === 'offline' ? <SavedMark saved={state.saved} /> : null}
        </div>
      </div>
      <ConnectionNote opened={opened} mayWrite={mayWrite} />
      <div className="document-columns">
        <Outline editor={editor} />
        <EditorContent editor={editor} className="document-sheet" />
        <div className="document-side stack">
          <VersionsPanel document={document} />
          <PinnedPanel proposals={document.proposals} />
        </div>
      </div>
    </>
  )
}
