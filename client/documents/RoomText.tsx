import { EditorContent } from '@tiptap/react'
import { useEffect, useMemo } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { ConnectionNote } from '../collab/ConnectionNote.tsx'
import { PresenceList } from '../collab/PresenceList.tsx'
import { SavedMark } from '../collab/SavedMark.tsx'
import { usePresence } from '../collab/usePresence.ts'
import { type OpenText, WhenOpen } from '../collab/WhenOpen.tsx'
import { EditorToolbar } from './EditorToolbar.tsx'
import { usePutText } from './open-texts.ts'
import type { RoomPlace } from './room-place.ts'
import { selectedPassage } from './selected-passage.ts'
import { textHere } from './text-here.ts'
import { useTextEditor } from './useTextEditor.ts'

interface RoomTextProps {
  document: DocumentAnswer
  onTurnedAway(): void
  place: RoomPlace
}

/** The text of a document in a session: everybody's carets, and nothing around it. Comes with the editor, in its chunk. */
export function RoomText({ document, onTurnedAway, place }: RoomTextProps) {
  return (
    <WhenOpen document={document} onTurnedAway={onTurnedAway}>
      {(open) => <Text key={open.opened.collab.doc.clientID} {...open} place={place} />}
    </WhenOpen>
  )
}

function Text({ document, opened, mayWrite, isEditable, place }: OpenText & { place: RoomPlace }) {
  const { collab, state } = opened
  const { id, title, challengeId } = document.state
  const editor = useTextEditor({ collab, title, template: document.template, isEditable })
  const present = usePresence(collab)
  const { selection } = place
  const here = useMemo(() => (state.isSynced ? textHere(collab.doc) : undefined), [collab.doc, state.isSynced])
  usePutText(id, here)

  useEffect(() => {
    if (!selection) return
    const take = () => {
      const selected = selectedPassage(editor)
      return selected && { documentId: id, challengeId, ...selected }
    }
    selection.current = take
    return () => {
      if (selection.current === take) selection.current = undefined
    }
  }, [selection, editor, id, challengeId])

  return (
    <>
      <div className="document-bar document-bar--room">
        {isEditable ? <EditorToolbar editor={editor} /> : <p className="document-bar__reading">Reading</p>}
        <div className="document-bar__state">
          <PresenceList present={present} />
          {mayWrite || state.saved === 'offline' ? <SavedMark saved={state.saved} /> : null}
        </div>
      </div>
      <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={mayWrite} />
      <EditorContent editor={editor} className="document-sheet document-sheet--room" />
    </>
  )
}
