import { whyNotByConsent } from '../../shared/proposals/result-words.ts'
import { Section } from '../ui/Section.tsx'
import { ObjectionItem } from './objections/ObjectionItem.tsx'
import type { TestedProps } from './tested.ts'

/** Who works on objections also needs the chair's epoch: new words are put under it. */
export interface ObjectionsProps extends TestedProps {
  epoch: number | null
}

/** Objections as work: what could go wrong and for whom, where each stands, whose turn it is, and what stops the words. */
export function Objections({ id, state, epoch }: ObjectionsProps) {
  const { objections } = state.how
  if (objections.length === 0) return null
  const isUnderTest = state.state === 'open' || state.state === 'suspended'
  return (
    <Section title="Objections" count={objections.length}>
      <p className="objections-stop" role="status">
        {isUnderTest ? (whyNotByConsent(state.how) ?? 'No objection stops these words any more.') : null}
      </p>
      <ul className="objections">
        {objections.map((objection) => (
          <ObjectionItem key={objection.id} id={id} state={state} epoch={epoch} objection={objection} />
        ))}
      </ul>
    </Section>
  )
}
