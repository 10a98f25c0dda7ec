import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sniffPaper } from '../../server/sessions/sniff.ts'
import { Refusal } from '../../shared/refusal.ts'
import { makeZip, wordFile } from './make-zip.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const types = { name: '[Content_Types].xml', content: '<Types/>' }
const refused = (content: Buffer) =>
  sniffPaper(content).then(
    (media) => `taken as ${media}`,
    (error: unknown) => (error instanceof Refusal && error.code === 'wrong-file' ? error.message : String(error)),
  )

test('a file is what its content says it is', async () => {
  expect(await sniffPaper(pdf)).toBe('pdf')
  expect(await sniffPaper(wordFile())).toBe('docx')
  expect(await sniffPaper(makeZip([types, { name: 'xl/workbook.xml', content: '<workbook/>' }]))).toBe('xlsx')
  expect(await sniffPaper(makeZip([types, { name: 'ppt/presentation.xml', content: '<p/>' }]))).toBe('pptx')
})

test.each([
  ['a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script>%PDF-1.7 %%EOF'), /Only PDF/],
  ['half a PDF', pdf.subarray(0, 20), /not whole/],
  ['an old Office file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on', 'latin1'), /old kind/],
  ['a zip that is no Office file', makeZip([{ name: 'a.txt', content: 'a' }]), /no Word, Excel or PowerPoint/],
  ['Office parts without their list', makeZip([{ name: 'word/document.xml', content: '<d/>' }]), /no Word, Excel/],
  ['macros', wordFile({ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }), /macros/],
  [
    'macros under another name',
    makeZip([
      {
        name: '[Content_Types].xml',
        content: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
      { name: 'word/document.xml', content: '<d/>' },
    ]),
    /macros/,
  ],
  ['a program', wordFile({ name: 'word/embeddings/tool.EXE', content: 'MZ' }), /programs/],
  ['a password', wordFile({ name: 'word/secret.xml', content: 'x', claims: { flags: 1 } }), /password/],
  [
    'a part that unpacks to more than it says',
    wordFile({ name: 'word/a.xml', content: '0'.repeat(1e6), claims: { size: 10 } }),
    /far more/,
  ],
  [
    'parts that together unpack to too much',
    wordFile({ name: 'word/a.xml', content: 'x', claims: { size: 500 * 1024 * 1024 } }),
    /far more/,
  ],
  [
    'parts that share their bytes',
    wordFile({ name: 'word/b.xml', content: 'x', claims: { at: 0, localName: 'word/b.xml' } }),
    /damaged|far more/,
  ],
  [
    'a part with two names',
    wordFile({ name: 'word/a.xml', content: 'x', claims: { localName: 'word/b.xml' } }),
    /damaged/,
  ],
  ['one name twice', wordFile({ name: 'WORD/document.xml', content: 'x' }), /damaged/],
  ['a zip without its end', wordFile().subarray(0, -30), /damaged/],
])('%s is refused with what to do', async (_what, content, sentence) => {
  expect(await refused(content)).toMatch(sentence)
})

test('no bytes whatever make it fail: they are taken or refused', async () => {
  const whole = wordFile()
  const damaged = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const content = Buffer.from(whole)
      for (const [at, byte] of changes) content[at] = byte
      return content
    })
  const anything = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, anything), async (content) => {
      expect(await refused(content)).toMatch(/^taken as docx$|^(This|Only) .*\.$/)
    }),
    { numRuns: 500 },
  )
})
