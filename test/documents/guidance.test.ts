import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { emptySections } from '../../client/documents/guidance.ts'
import { completed } from '../../client/documents/link-address.ts'
import { isAllowedLink, textExtensions } from '../../shared/documents/text-schema.ts'

const template = [
  { heading: 'Symptom', guidance: 'What people see' },
  { heading: 'Map of causes', guidance: 'Link each cause' },
]
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] })
const paragraph = (text = '') => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const guided = (...content: object[]) =>
  emptySections(Node.fromJSON(getSchema(textExtensions), { type: 'doc', content }), template).map(
    (section) => section.guidance,
  )

describe('guidance', () => {
  test('it stands under each heading of the template under which nothing is written', () => {
    expect(guided(heading('Symptom'), paragraph(), heading('Map of causes'), paragraph(), paragraph())).toEqual([
      'What people see',
      'Link each cause',
    ])
  })

  test('it goes when somebody writes anywhere below its heading', () => {
    expect(guided(heading('Symptom'), paragraph(), paragraph('Beds are full.'), heading('Map of causes'))).toEqual([])
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }
    expect(guided(heading('Symptom'), list, paragraph())).toEqual([])
  })

  test('a heading that the template does not have gets none', () => {
    expect(guided(heading('Our own'), paragraph(), heading('symptom'), paragraph())).toEqual([])
  })
})

describe('links', () => {
  test('what people write for an address becomes one', () => {
    expect(
      ['nhs.uk/x', 'jo@nhs.net', '0113 243 2799', ' https://nhs.uk ', 'tel:111'].map((written) => completed(written)),
    ).toEqual(['https://nhs.uk/x', 'mailto:jo@nhs.net', 'tel:01132432799', 'https://nhs.uk', 'tel:111'])
  })

  test('a link leads to secure pages, mail and telephones, and nowhere else', () => {
    for (const written of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'http://nhs.uk',
      'ftp://x',
      '/x',
      'x',
    ]) {
      expect(isAllowedLink(completed(written)), written).toBe(false)
    }
  })
})
