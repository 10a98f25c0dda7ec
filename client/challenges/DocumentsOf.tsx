import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StartDocument } from '../documents/shown.tsx'
import { StartLoopMap } from '../impacts/shown.tsx'
import { DocumentLine } from './DocumentLine.tsx'
import { ShortList } from './ShortList.tsx'

/** The documents of a challenge: the way into the work itself. */
export function DocumentsOf({ challenge: { state, documents } }: { challenge: ChallengeAnswer }) {
  const { may } = useSenate()
  const mayStart = may('document.create', { challengeId: state.id }) && !isSettled(state.stage)
  return (
    <ShortList
      title="Documents"
      items={documents.filter(({ kind }) => kind !== 'scenario')}
      itemKey={(document) => document.id}
      empty="No document yet. A challenge usually starts with its brief."
      action={
        mayStart ? (
          <span className="button-pair">
            <StartLoopMap challengeId={state.id} />
            <StartDocument challengeId={state.id} />
          </span>
        ) : undefined
      }
      row={(document) => <DocumentLine document={document} />}
    />
  )
}
