import { formatNumber } from '../../shared/format.ts'
import type { PaperMedia } from '../../shared/sessions/paper-media.ts'

const mediaNames: Record<PaperMedia, string> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint' }

/** What a file is and how large: `PDF, 2.4 MB`. */
export function fileWords({ media, size }: { media: PaperMedia; size: number }): string {
  const kilobytes = Math.max(1, Math.round(size / 1024))
  return `${mediaNames[media]}, ${kilobytes < 1024 ? `${kilobytes} KB` : `${formatNumber(size / 1024 / 1024)} MB`}`
}

/** What a paper is called by default: its file's name without its ending. */
export function titleFrom(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .slice(0, 200)
}
