import { Refusal } from '../../shared/refusal.ts'
import type { PaperMedia } from '../../shared/sessions/paper-media.ts'
import { refuseLies, unpacked, type ZipPart, zipParts } from './zip-parts.ts'

const mainParts: [PaperMedia, name: string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/**
 * What kind of paper a file is, by its content alone: whatever it is called, and whatever the sender says it is.
 * @throws Refusal `wrong-file` for anything but a PDF or an Office file without macros that is what it seems.
 */
export async function sniffPaper(content: Buffer): Promise<PaperMedia> {
  if (startsWith(content, '%PDF-')) {
    if (content.lastIndexOf('%%EOF') < 0) {
      throw new Refusal('wrong-file', 'This PDF is not whole. Save it again, then send that.')
    }
    return 'pdf'
  }
  if (startsWith(content, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const sentence = 'This is an Office file of the old kind, or one with a password.'
    throw new Refusal('wrong-file', `${sentence} Save it as .docx, .xlsx or .pptx without one, or as PDF.`)
  }
  if (startsWith(content, 'PK\x03\x04')) return officeFile(content)
  throw new Refusal('wrong-file', 'Only PDF, Word, Excel and PowerPoint files can be papers. Save it as one of these.')
}

async function officeFile(content: Buffer): Promise<PaperMedia> {
  const parts = zipParts(content)
  const types = parts.find(({ name }) => name === '[Content_Types].xml')
  const [media] = mainParts.find(([, name]) => parts.some((part) => part.name === name)) ?? []
  if (!types || !media) {
    throw new Refusal('wrong-file', 'This is no Word, Excel or PowerPoint file. Save it as one of these, or as PDF.')
  }
  if (types.size > 1024 * 1024) {
    throw new Refusal('wrong-file', 'This Office file is damaged. Open it, save it again, then send that.')
  }
  const said = (await unpacked(content, types)).toString('utf8')
  if (parts.some(isProgram) || /macroEnabled|vbaProject|activeX/i.test(said)) {
    throw new Refusal('wrong-file', 'This file holds macros or other programs. Save it without them, or as PDF.')
  }
  for (const part of parts) await refuseLies(content, part)
  return media
}

function isProgram({ name }: ZipPart): boolean {
  return /vbaProject|vbaData|\/activeX\/|\/macrosheets\/|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta|jar)$/i.test(name)
}

function startsWith(content: Buffer, signature: string): boolean {
  return content.subarray(0, signature.length).toString('latin1') === signature
}
