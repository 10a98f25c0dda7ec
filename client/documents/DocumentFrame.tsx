import './documents.scss'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { documentStateNames, kindBesideTitle } from '../../shared/documents/kinds.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { DocumentActions } from './DocumentActions.tsx'
import { StandingNote } from './StandingNote.tsx'

/** The page of a document, whatever it holds: its title, what may be done with it, and why nobody writes in it. */
export function DocumentFrame({ document, children }: { document: DocumentAnswer; children: ReactNode }) {
  const { senateId } = useSenate()
  const { state, challenge } = document
  return (
    <Page
      title={state.title}
      width="full"
      caption={<Caption document={document} />}
      lead={
        challenge ? (
          <Link to={`/senates/${senateId}/challenges/${challenge.id}`}>
            {challenge.ref} {challenge.title}
          </Link>
        ) : undefined
      }
      actions={<DocumentActions document={document} />}
    >
      <StandingNote document={document} mayWrite={document.access === 'write'} />
      {children}
    </Page>
  )
}

/** What it is, unless its title says so, and what keeps people out of it. */
function Caption({ document: { state } }: { document: DocumentAnswer }) {
  return (
    <>
      {kindBesideTitle(state)}{' '}
      {state.standing.state === 'open' ? null : (
        <StateTag tone="quiet">{documentStateNames[state.standing.state]}</StateTag>
      )}{' '}
      {state.restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
    </>
  )
}
