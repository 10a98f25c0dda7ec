import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fromBlocks } from '../../server/documents/initial-text.ts'
import { type Block, bullets, heading, linesOf, paragraph, quote, table } from '../../shared/documents/blocks.ts'
import { textField } from '../../shared/documents/collab.ts'
import { readBlocks } from '../../shared/documents/read-blocks.ts'
import { textOf } from '../../shared/documents/text.ts'
import { textExtensions } from '../../shared/documents/text-schema.ts'

const content: Block[] = [
  heading(2, 'Items'),
  paragraph({ text: 'Result: ', bold: true }, 'carried, ≥ 40 beds, Łuczak'),
  paragraph(''),
  bullets(['one', 'two']),
  { kind: 'list', ordered: true, start: 1, items: [[paragraph('first'), bullets(['below it'])]] },
  quote('Close 28 beds\nwhen 40 are free.'),
  table(['Action', 'Owner'], [['Count', 'Mia']]),
  {
    kind: 'paragraph',
    runs: [
      { text: 'here', link: 'https://example.org/a' },
      { text: ' and there', italic: true },
    ],
  },
  { kind: 'rule' },
]

function docOf(blocks: readonly Block[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromBlocks(blocks))
  return doc
}

test('a text that the server writes is read back as it was written', () => {
  expect(readBlocks(docOf(content))).toEqual(content)
})

test('the editor knows everything that the server writes', () => {
  const json = yXmlFragmentToProsemirrorJSON(docOf(content).getXmlFragment(textField))
  expect(() => Node.fromJSON(getSchema(textExtensions), json).check()).not.toThrow()
})

test('the lines of a text are those that its digest is taken over', () => {
  expect(linesOf(content).join('\n')).toBe(textOf(docOf(content)))
})

test('a link that leads to no safe place is read as words', () => {
  const doc = docOf([{ kind: 'paragraph', runs: [{ text: 'press', link: 'javascript:alert(1)' }] }])
  expect(readBlocks(doc)).toEqual([{ kind: 'paragraph', runs: [{ text: 'press' }] }])
})
