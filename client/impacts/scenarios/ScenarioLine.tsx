import { Link } from 'react-router'
import { type DocumentState, documentStateNames } from '../../../shared/documents/kinds.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { StateTag } from '../../ui/StateTag.tsx'

interface ScenarioLineProps {
  scenario: { id: string; title: string; state: DocumentState; restricted: boolean }
  /** What it is about. */
  about: string | undefined
}

/** One scenario in a list: the way to it, whether it can still be changed, and what it is about. */
export function ScenarioLine({ scenario, about }: ScenarioLineProps) {
  const { senateId } = useSenate()
  const { id, title, state, restricted } = scenario
  return (
    <>
      <p className="row__title">
        <Link to={`/senates/${senateId}/scenarios/${id}`}>{title}</Link>{' '}
        {state === 'open' ? null : <StateTag tone="quiet">{documentStateNames[state]}</StateTag>}{' '}
        {restricted ? <StateTag tone="caution">Restricted</StateTag> : null}
      </p>
      {about === undefined ? null : <p className="row__detail">{about}</p>}
    </>
  )
}
