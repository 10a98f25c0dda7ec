import type { SentFile } from '../query.ts'
import { makeExport } from './make.ts'
import type { ExportFormat, ExportPlan } from './plan.ts'

const media: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A text written out, under a name that says what it is. */
export async function fileOf(plan: ExportPlan, format: ExportFormat): Promise<SentFile> {
  const name = plan.title
    .replace(/[^\p{L}\p{N} .,-]+/gu, ' ')
    .trim()
    .slice(0, 120)
  return { name: `${name || 'document'}.${format}`, media: media[format], content: await makeExport(plan, format) }
}
