import { Link } from 'react-router'
import type { DocumentList } from '../../shared/documents/answers.ts'
import { documentKindNames, documentStateNames } from '../../shared/documents/kinds.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StartDocument } from '../documents/shown.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { StateTag } from '../ui/StateTag.tsx'
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
          row={(document) => (
            <>
              <p className="row__title">
                <Link to={`/senates/${senateId}/documents/${document.id}`}>{document.title}</Link>{' '}
                {document.state === 'open' ? null : (
                  <StateTag tone="quiet">{documentStateNames[document.state]}</StateTag>
                )}{' '}
                {document.restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
              </p>
              {documentKindNames[document.kind] === document.title ? null : (
                <p className="row__detail">{documentKindNames[document.kind]}</p>
              )}
            </>
          )}
        />
      )}
    </Answered>
  )
}
