/** The kinds of file that a paper can be, as their content says: never as their name does. */
export const paperMedia = ['pdf', 'docx', 'xlsx', 'pptx'] as const
export type PaperMedia = (typeof paperMedia)[number]

const office = 'application/vnd.openxmlformats-officedocument'

export const mediaTypes: Record<PaperMedia, string> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
}

/** The largest file that a paper can be. */
export const mostPaperBytes = 25 * 1024 * 1024
