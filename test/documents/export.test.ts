import { describe, expect, test } from 'vitest'
import { makeDocx } from '../../server/export/docx.ts'
import { makePdf } from '../../server/export/pdf.ts'
import type { ExportPlan } from '../../server/export/plan.ts'
import { bullets, heading, paragraph, quote, table } from '../../shared/documents/blocks.ts'
import { openDocx, openPdf, paragraphsOf } from './read-export.ts'

const plan: ExportPlan = {
  ...{ title: 'Minutes of Gate 1', author: 'Test senate', reference: 'Minutes of TST-S1', status: 'Unconfirmed' },
  lines: [{ label: 'Date', value: '4 March 2026' }],
  parts: [
    {
      title: '',
      blocks: [
        heading(2, 'Present'),
        table(['Name', 'In and out'], [['Lena Łuczak (LCH)', '2pm to 3pm']]),
        heading(2, 'Items'),
        heading(3, '1. Beds & <care>'),
        paragraph({ text: 'Result: ', bold: true }, 'carried, ≥ 40 beds; č'),
        { kind: 'paragraph', runs: [{ text: 'the paper', link: 'https://example.org/a?b=1&c=2' }] },
        quote('Close 28 beds.'),
        bullets(['one', 'two']),
        { kind: 'list', ordered: true, start: 1, items: [[paragraph('first')], [paragraph('second')]] },
      ],
    },
    { title: 'Restricted part', blocks: Array.from({ length: 60 }, (_, n) => paragraph(`Line ${n} of many`)) },
  ],
  notes: ['SHA-256 of the words: abc123'],
}

describe('a document as a Word file', async () => {
  const parts = openDocx(await makeDocx(plan))
  const text = parts.get('word/document.xml') ?? ''

  test("has its headings in Word's own styles, below its title", () => {
    const headed = paragraphsOf(text).filter(({ style }) => /Heading|Title/.test(style))
    expect(headed).toEqual([
      { style: 'Title', words: 'Minutes of Gate 1' },
      { style: 'Heading2', words: 'Present' },
      { style: 'Heading2', words: 'Items' },
      { style: 'Heading3', words: '1. Beds &amp; &lt;care&gt;' },
      { style: 'Heading1', words: 'Restricted part' },
    ])
  })

  test('keeps every letter, list, table, quote and link', () => {
    const words = paragraphsOf(text).map((one) => one.words)
    for (const line of ['Lena Łuczak (LCH)', 'Result: carried, ≥ 40 beds; č', 'Close 28 beds.', 'first', 'the paper'])
      expect(words).toContain(line)
    expect(text.match(/<w:tbl>/g)).toHaveLength(1)
    expect(text).toContain('<w:tblHeader/>')
    expect(text.match(/<w:numPr>/g)).toHaveLength(4)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://example.org/a?b=1&amp;c=2')
  })

  test('says at the head where it stands, at the foot its reference and page, and its title and language in itself', () => {
    expect(parts.get('word/header1.xml')).toContain('Unconfirmed')
    const foot = parts.get('word/footer1.xml') ?? ''
    for (const piece of ['Minutes of TST-S1, page ', 'PAGE', 'NUMPAGES']) expect(foot).toContain(piece)
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Minutes of Gate 1</dc:title>')
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="en-GB"')
  })
})

describe('a document as a PDF', async () => {
  const read = await openPdf(await makePdf(plan))

  test('is tagged, and says its title and language', () => {
    expect(read).toMatchObject({ title: 'Minutes of Gate 1', language: 'en-GB', isTagged: true })
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'BlockQuote'])
      expect(read.tags).toContain(tag)
  })

  test('has its headings as its outline', () => {
    expect(read.outline).toEqual(['Minutes of Gate 1', 'Present', 'Items', '1. Beds & <care>', 'Restricted part'])
  })

  test('embeds a whole typeface, so that no letter is lost', () => {
    const [first = ''] = read.pages
    for (const words of ['Lena Łuczak (LCH)', 'carried, ≥ 40 beds; č', 'Close 28 beds.']) expect(first).toContain(words)
    expect(first).not.toContain('?\n')
  })

  test('says on every page where it stands and which page of how many it is', () => {
    expect(read.pages.length).toBeGreaterThan(2)
    for (const [n, words] of read.pages.entries()) {
      expect(words).toContain('Unconfirmed')
      expect(words).toContain(`Minutes of TST-S1, page ${n + 1} of ${read.pages.length}`)
    }
    expect(read.pages.at(-1)).toContain('SHA-256 of the words: abc123')
  })
})
