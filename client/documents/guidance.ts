import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { TemplateHeading } from '../../shared/documents/templates.ts'

/** Shows in grey what belongs under a heading of the template for as long as nobody has written there. */
export const Guidance = Extension.create<{ template: readonly TemplateHeading[] }>({
  name: 'guidance',
  addOptions: () => ({ template: [] }),
  addProseMirrorPlugins() {
    const { template } = this.options
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => guidanceIn(doc, template),
          apply: (transaction, before) => (transaction.docChanged ? guidanceIn(transaction.doc, template) : before),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})

function guidanceIn(doc: Node, template: readonly TemplateHeading[]): DecorationSet {
  return DecorationSet.create(
    doc,
    emptySections(doc, template).map(({ from, to, guidance }) =>
      Decoration.node(from, to, { class: 'guided', 'data-guidance': guidance }),
    ),
  )
}

/** The first paragraph under each of the template's headings under which nothing is written. */
export function emptySections(
  doc: Node,
  template: readonly TemplateHeading[],
): { from: number; to: number; guidance: string }[] {
  const found: { from: number; to: number; guidance: string }[] = []
  let waiting: { from: number; to: number; guidance: string } | undefined
  let guidance: string | undefined
  const settle = () => {
    if (waiting) found.push(waiting)
    waiting = undefined
  }
  doc.forEach((node, offset) => {
    if (node.type.name === 'heading') {
      settle()
      guidance = template.find((part) => part.heading === node.textContent.trim())?.guidance
    } else if (node.type.name === 'paragraph' && node.content.size === 0) {
      if (guidance !== undefined) waiting ??= { from: offset, to: offset + node.nodeSize, guidance }
    } else {
      // Something is written here: the section needs no guidance any more.
      waiting = undefined
      guidance = undefined
    }
  })
  settle()
  return found
}
