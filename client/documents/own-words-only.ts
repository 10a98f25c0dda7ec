import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Keeps the editor from writing what nobody wrote. Some of its parts tidy up after every change (they link addresses,
 * mend tables): after somebody else's change each reader's editor would do so, too, and write into the text on behalf of
 * people who only looked. Only the one who typed tidies up; whoever may not write writes nothing at all.
 */
export const OwnWordsOnly = Extension.create({
  name: 'ownWordsOnly',
  addProseMirrorPlugins() {
    const { editor } = this
    let isRemote = false
    return [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged) return true
          if (transaction.getMeta(ySyncPluginKey)) {
            isRemote = true
            // What follows from it follows at once; the next thing that happens is somebody's own again.
            queueMicrotask(() => {
              isRemote = false
            })
            return true
          }
          return editor.isEditable && !isRemote
        },
      }),
    ]
  },
})
