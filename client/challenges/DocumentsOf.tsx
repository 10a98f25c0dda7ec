import { Link } from 'react-router'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { documentKindNames, documentStateNames } from '../../shared/documents/kinds.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StartDocument } from '../documents/shown.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { ShortList } from './ShortList.tsx'

/** The documents of a challenge: the way into the work itself. */
export function DocumentsOf({ challenge: { state, documents } }: { challenge: ChallengeAnswer }) {
  const { senateId, may } = useSenate()
  const mayStart = may('document.create', { challengeId: state.id }) && !isSettled(state.stage)
  return (
    <ShortList
      title="Documents"
      items={documents}
      itemKey={(document) => document.id}
      empty="No document yet. A challenge usually starts with its brief."
      action={mayStart ? <StartDocument challengeId={state.id} /> : undefined}
      row={(document) => (
        <>
          <p className="row__title">
            <Link to={`/senates/${senateId}/documents/${document.id}`}>{document.title}</Link>{' '}
            {document.state === 'open' ? null : <StateTag tone="quiet">{documentStateNames[document.state]}</StateTag>}{' '}
            {document.restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
          </p>
          {documentKindNames[document.kind] === document.title ? null : (
            <p className="row__detail">{documentKindNames[document.kind]}</p>
          )}
        </>
      )}
    />
  )
}
