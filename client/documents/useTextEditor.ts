import { type Editor, Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { useEditor } from '@tiptap/react'
import { useEffect } from 'react'
import { textField } from '../../shared/documents/collab.ts'
import type { TemplateHeading } from '../../shared/documents/templates.ts'
import { textExtensions } from '../../shared/documents/text-schema.ts'
import type { Collab } from '../collab/collab.ts'
import { useSenate } from '../connection/useSenate.ts'
import { renderCaret, renderSelection } from './caret.ts'
import { Guidance } from './guidance.ts'
import { OwnCaretFirst } from './own-caret-first.ts'
import { OwnWordsOnly } from './own-words-only.ts'

interface TextEditorProps {
  collab: Collab
  title: string
  template: readonly TemplateHeading[]
  isEditable: boolean
}

/** The editor on one open document: everybody's words, everybody's carets, and guidance where nothing is written. */
export function useTextEditor({ collab, title, template, isEditable }: TextEditorProps): Editor {
  const { me, seat } = useSenate()
  const own = seat(me.seatId)
  const editor = useEditor(
    {
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editable: isEditable,
      // Its style sheet would be inline; documents.scss has what is needed of it.
      injectCSS: false,
      extensions: [
        ...textExtensions,
        Collaboration.configure({ document: collab.doc, field: textField }),
        CollaborationCaret.configure({
          provider: collab.provider,
          // The server says the same of us to the others, whatever stands here.
          user: { personId: me.personId, name: own?.name, role: me.role, organisation: own?.organisationCode ?? null },
          render: renderCaret,
          selectionRender: renderSelection,
        }),
        Guidance.configure({ template }),
        OwnCaretFirst.configure({ collab }),
        OwnWordsOnly,
        ToolbarKeys,
      ],
      editorProps: {
        attributes: {
          class: 'document-text reading',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': `Text of ${title}`,
          lang: 'en-GB',
          spellcheck: 'true',
        },
      },
    },
    [collab],
  )
  useEffect(() => {
    editor.setEditable(isEditable, false)
    editor.view.dom.setAttribute('aria-readonly', String(!isEditable))
    // What can be read and not written is still reached by keyboard, to be scrolled and selected from.
    editor.view.dom.tabIndex = 0
  }, [editor, isEditable])
  return editor
}

/** Tab belongs to lists and tables while one writes, so another key leads out. */
const ToolbarKeys = Extension.create({
  name: 'toolbarKeys',
  addKeyboardShortcuts() {
    const leave = () => {
      const first = document.querySelector<HTMLElement>('.toolbar button:not([disabled])')
      first?.focus()
      return first !== null
    }
    return { 'Alt-F10': leave, Escape: leave }
  },
})
