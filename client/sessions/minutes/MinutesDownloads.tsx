import type { SessionId } from '../../../shared/ids.ts'

/** The minutes as files, for records that are kept elsewhere. */
export function MinutesDownloads({ id }: { id: SessionId }) {
  return (
    <p className="no-print">
      Download as{' '}
      <a href={`/api/sessions/${id}/minutes/docx`} download>
        Word
      </a>{' '}
      or{' '}
      <a href={`/api/sessions/${id}/minutes/pdf`} download>
        PDF
      </a>
    </p>
  )
}
