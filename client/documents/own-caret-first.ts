import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  yCursorPluginKey,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Collab } from '../collab/collab.ts'

/**
 * Keeps one's own caret where one has put it, whatever others do.
 *
 * The browser moves the caret at once and says so a moment later. What others write or where their carets go, drawn in
 * between, would put it back, and a press of the mouse or an arrow key would be lost; and on a slow machine the next key
 * would act where the caret was before. So the editor reads where the caret is before it draws anything that comes from
 * elsewhere, and before each key.
 *
 * And after somebody else's change the caret stays with the words that it stood in, as the shared text knows them. The
 * editor's own guess looks for a paragraph that reads the same: of two empty ones it would take the wrong one.
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
  addProseMirrorPlugins() {
    const read = (view: EditorView) => {
      readCaret(view.dom)
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { keydown: read, beforeinput: read, paste: read, cut: read } } })]
  },
  dispatchTransaction({ transaction, next }) {
    const { state, view } = this.editor
    const change: { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined =
      transaction.getMeta(ySyncPluginKey)
    if (change?.isChangeOrigin && !change.isUndoRedoOperation) {
      keepInItsWords(transaction, ySyncPluginKey.getState(state)?.binding)
      return next(transaction)
    }
    const carets: unknown = transaction.getMeta(yCursorPluginKey)
    if (carets === undefined || transaction.docChanged || transaction.selectionSet) return next(transaction)
    readCaret(view.dom)
    next(this.editor.state.tr.setMeta(yCursorPluginKey, carets))
  },
})

/** The browser would say it in a moment; the editor listens to the same words now. */
function readCaret(text: HTMLElement): void {
  if (text.ownerDocument.activeElement === text) text.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** Where the words that the caret stood in were taken out, the editor's guess is the best there is. */
function keepInItsWords(transaction: Transaction, binding: ProsemirrorBinding | undefined): void {
  const before = binding?.beforeTransactionSelection
  if (!binding || before?.type !== 'text' || !before.anchor || !before.head) return
  const place = (relative: Y.RelativePosition): number | null => {
    const found = Y.createAbsolutePositionFromRelativePosition(relative, binding.doc)
    if (!found || found.type._item?.deleted) return null
    return relativePositionToAbsolutePosition(binding.doc, binding.type, relative, binding.mapping)
  }
  const [anchor, head] = [place(before.anchor), place(before.head)]
  const { doc } = transaction
  if (anchor === null || head === null || Math.max(anchor, head) > doc.content.size) return
  transaction.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)))
}
