import type { DocumentList } from '../../shared/documents/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StartDocument } from '../documents/shown.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { DocumentLine } from './DocumentLine.tsx'
import { ShortList } from './ShortList.tsx'

/** Documents that belong to no challenge: how the senate works, and the minutes of its sessions. */
export function SenateDocuments() {
  const { senateId, may } = useSenate()
  const answer = useAnswer<DocumentList>(`/senates/${senateId}/documents?challenge=none&limit=100`, {
    follows: ['document'],
  })
  return (
    <Answered answer={answer} loading={<Loading label="Loading documents" lines={3} />}>
      {({ items }) => (
        <ShortList
          title="Documents of the senate"
          items={items}
          itemKey={(document) => document.id}
          empty="No document yet. A working statement says how the senate works."
          action={may('document.create') ? <StartDocument /> : undefined}
          row={(document) => <DocumentLine document={document} />}
        />
      )}
    </Answered>
  )
}
