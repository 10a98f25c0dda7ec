import './impacts.scss'
import { Link } from 'react-router'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { outcomeSentence, plainText } from '../../shared/impacts/sentence.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { ImpactSentence } from './ImpactSentence.tsx'
import { ImpactStateTag } from './ImpactStateTag.tsx'

interface ImpactRowsProps {
  items: readonly ShownImpact[]
}

/** Impacts under each other, each as its sentence. What brings all of them about is said once, above them. */
export function ImpactRows({ items }: ImpactRowsProps) {
  const causes = new Set(items.map(causeOf))
  const common = items.length > 1 && causes.size === 1 && items[0] ? causeOf(items[0]) : undefined
  return (
    <>
      {common ? <p className="impact-rows__cause">{common}</p> : null}
      <ul className="rows impact-rows">
        {items.map((impact) => (
          <ImpactRow key={impact.state.id} impact={impact} withCause={!common} />
        ))}
      </ul>
    </>
  )
}

function ImpactRow({ impact, withCause }: { impact: ShownImpact; withCause: boolean }) {
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
        <Link to={`/senates/${senateId}/impacts/${state.id}`}>{plainText(outcomeSentence(state.claim, named))}</Link>
      </p>
      {withCause && causeOf(impact) ? <p className="impact-row__more">{causeOf(impact)}</p> : null}
      <p className="impact-row__more">
        <ImpactSentence impact={impact} part="risk" /> <ImpactSentence impact={impact} part="answer" />
      </p>
    </li>
  )
}

/** What brings it about; undefined where only the organisation is known, which the row names anyhow. */
function causeOf({ named: { option, from, fromService } }: ShownImpact): string | undefined {
  if (option) return `Option: ${option}`
  return fromService ? `A change at ${from}'s ${fromService}` : undefined
}
