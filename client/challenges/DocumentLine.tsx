import { Link } from 'react-router'
import type { DocumentList } from '../../shared/documents/answers.ts'
import { documentStateNames, kindBesideTitle } from '../../shared/documents/kinds.ts'
import { documentPath } from '../connection/document-path.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StateTag } from '../ui/StateTag.tsx'

type Line = Pick<DocumentList['items'][number], 'id' | 'title' | 'kind' | 'state' | 'restricted'>

/** One document in a short list: the way to it, whether it can still be written in, and what it is. */
export function DocumentLine({ document }: { document: Line }) {
  const { senateId } = useSenate()
  const kind = kindBesideTitle(document)
  return (
    <>
      <p className="row__title">
        <Link to={documentPath(senateId, document)}>{document.title}</Link>{' '}
        {document.state === 'open' ? null : <StateTag tone="quiet">{documentStateNames[document.state]}</StateTag>}{' '}
        {document.restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
      </p>
      {kind === undefined ? null : <p className="row__detail">{kind}</p>}
    </>
  )
}
