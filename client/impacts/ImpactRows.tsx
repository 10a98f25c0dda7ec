import './impacts.scss'
import { Link } from 'react-router'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { effectSentence, plainText } from '../../shared/impacts/sentence.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { ImpactSentence } from './ImpactSentence.tsx'
import { ImpactStateTag } from './ImpactStateTag.tsx'

/** Impacts under each other, each as its sentence. */
export function ImpactRows({ items }: { items: readonly ShownImpact[] }) {
  return (
    <ul className="rows impact-rows">
      {items.map((impact) => (
        <ImpactRow key={impact.state.id} impact={impact} />
      ))}
    </ul>
  )
}

function ImpactRow({ impact }: { impact: ShownImpact }) {
  const { senateId } = useSenate()
  const { state, named } = impact
  return (
    <li>
      <p className="impact-row__caption">
        <span className="impact-row__ref">{state.ref}</span>
        <span className="impact-row__ways">
          <OrganisationChip id={state.claim.fromOrganisationId} /> to{' '}
          <OrganisationChip id={state.claim.toOrganisationId} />
        </span>
        <ImpactStateTag state={state.standing.state} />
      </p>
      <p className="impact-row__sentence">
        <Link to={`/senates/${senateId}/impacts/${state.id}`}>{plainText(effectSentence(state.claim, named))}</Link>
      </p>
      <p className="impact-row__more">
        <ImpactSentence impact={impact} part="risk" /> <ImpactSentence impact={impact} part="answer" />
      </p>
    </li>
  )
}
