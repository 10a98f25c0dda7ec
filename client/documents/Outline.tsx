import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'

interface Heading {
  text: string
  level: number
  position: number
}

/** The document's headings, each a way there. Open where there is room beside the text, folded above it else. */
export function Outline({ editor }: { editor: Editor }) {
  const [isOpen, setIsOpen] = useState(() => matchMedia('(min-width: 1000px)').matches)
  return (
    <nav className="document-outline" aria-label="Outline">
      <details
        className="document-outline__fold"
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>Outline</summary>
        <Headings editor={editor} />
      </details>
    </nav>
  )
}

function Headings({ editor }: { editor: Editor }) {
  const headings = useEditorState({ editor, selector: ({ editor: current }) => headingsOf(current) })
  if (headings.length === 0) return <p className="soft small">Headings that you write are listed here.</p>
  return (
    <ul className="outline">
      {headings.map((heading) => (
        <li key={heading.position} className={`outline__item outline__item--${heading.level}`}>
          <button type="button" className="outline__link" onClick={() => goTo(editor, heading.position)}>
            {heading.text === '' ? 'Heading without words' : heading.text}
          </button>
        </li>
      ))}
    </ul>
  )
}

function headingsOf({ state }: Editor): Heading[] {
  const headings: Heading[] = []
  state.doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return
    headings.push({ text: node.textContent, level: Number(node.attrs.level), position })
  })
  return headings
}

function goTo(editor: Editor, position: number): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const element = editor.view.nodeDOM(position)
  if (element instanceof HTMLElement) {
    element.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' })
  }
  editor.commands.setTextSelection(position + 1)
  editor.view.dom.focus({ preventScroll: true })
}
