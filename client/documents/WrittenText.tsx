import { Collaboration } from '@tiptap/extension-collaboration'
import { EditorContent, useEditor } from '@tiptap/react'
import { fromBase64 } from 'lib0/buffer'
import { useState } from 'react'
import * as Y from 'yjs'
import { textField } from '../../shared/documents/collab.ts'
import { textExtensions } from '../../shared/documents/text-schema.ts'

/** The text of a state, shown by the editor's own words. Comes with the editor, in its chunk. */
export function WrittenText({ state, label }: { state: string; label: string }) {
  const [doc] = useState(() => {
    const written = new Y.Doc()
    Y.applyUpdate(written, fromBase64(state))
    return written
  })
  const editor = useEditor(
    {
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editable: false,
      injectCSS: false,
      extensions: [...textExtensions, Collaboration.configure({ document: doc, field: textField })],
      editorProps: {
        attributes: {
          class: 'document-text document-text--written',
          role: 'document',
          'aria-label': label,
          tabindex: '0',
          lang: 'en-GB',
        },
      },
    },
    [doc],
  )
  return <EditorContent editor={editor} />
}
