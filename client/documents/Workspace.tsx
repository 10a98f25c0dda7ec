import { EditorContent } from '@tiptap/react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { ConnectionNote } from '../collab/ConnectionNote.tsx'
import { PresenceList } from '../collab/PresenceList.tsx'
import { SavedMark } from '../collab/SavedMark.tsx'
import { usePresence } from '../collab/usePresence.ts'
import { type OpenText, WhenOpen } from '../collab/WhenOpen.tsx'
import { AgreedInTheRoom } from '../proposals/shown.tsx'
import { EditorToolbar } from './EditorToolbar.tsx'
import { Outline } from './Outline.tsx'
import { PinnedPanel } from './PinnedPanel.tsx'
import { selectedPassage } from './selected-passage.ts'
import { useTextEditor } from './useTextEditor.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

interface WorkspaceProps {
  document: DocumentAnswer
  /** The connection says that rights have changed: ask what they are. */
  onTurnedAway(): void
}

/** The document's text with everything around it. Comes in a chunk of its own: the editor is large. */
export function Workspace(props: WorkspaceProps) {
  return <WhenOpen {...props}>{(open) => <Text key={open.opened.collab.doc.clientID} {...open} />}</WhenOpen>
}

function Text({ document, opened, mayWrite, isEditable }: OpenText) {
  const { collab, state } = opened
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
      <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={mayWrite} />
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
