import { Extension } from '@tiptap/core'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import type { Collab } from './collab.ts'

/**
 * Keeps one's own caret where one has just put it. The browser moves the caret at once and says so a moment later; what
 * others write or where their carets go, drawn in between, would put it back, and a press of the mouse or an arrow key
 * would be lost. So the editor reads where the caret is before it draws anything that comes from elsewhere.
 */
export const OwnCaretFirst = Extension.create<{ collab: Pick<Collab, 'onArrival'> | undefined }, { forget(): void }>({
  name: 'ownCaretFirst',
  addOptions: () => ({ collab: undefined }),
  addStorage: () => ({ forget: () => {} }),
  onCreate() {
    const { editor } = this
    this.storage.forget = this.options.collab?.onArrival(() => readCaret(editor.view.dom)) ?? this.storage.forget
  },
  onDestroy() {
    this.storage.forget()
  },
  dispatchTransaction({ transaction, next }) {
    const carets: unknown = transaction.getMeta(yCursorPluginKey)
    if (carets === undefined || transaction.docChanged || transaction.selectionSet) return next(transaction)
    readCaret(this.editor.view.dom)
    next(this.editor.state.tr.setMeta(yCursorPluginKey, carets))
  },
})

/** The browser would say it in a moment; the editor listens to the same words now. */
function readCaret(text: HTMLElement): void {
  if (text.ownerDocument.activeElement === text) text.ownerDocument.dispatchEvent(new Event('selectionchange'))
}
