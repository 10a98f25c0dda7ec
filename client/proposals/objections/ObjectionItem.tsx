import { nextForObjection } from '../../../shared/proposals/result-words.ts'
import { isOpenObjection } from '../../../shared/proposals/testing.ts'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import type { ObjectionsProps } from '../Objections.tsx'
import type { TestedHow } from '../tested.ts'
import { ObjectionWork } from './ObjectionWork.tsx'

export type Objection = TestedHow['objections'][number]

const states: Record<Objection['state'], { name: string; tone: 'caution' | 'good' | 'quiet' }> = {
  raised: { name: 'Raised', tone: 'caution' },
  clarified: { name: 'Clarified', tone: 'caution' },
  sustained: { name: 'Sustained', tone: 'caution' },
  notSustained: { name: 'Not sustained', tone: 'quiet' },
  integrated: { name: 'Integrated', tone: 'good' },
  standAside: { name: 'Stands aside', tone: 'good' },
  dissent: { name: 'Dissent', tone: 'quiet' },
  withdrawn: { name: 'Taken back', tone: 'quiet' },
}

/** One objection: what was said at each step, in the order of the work, and what can be done with it now. */
export function ObjectionItem({ id, state, epoch, objection }: ObjectionsProps & { objection: Objection }) {
  const { risk, seatId, affectedOrganisationIds, clarification, rationale, dissent } = objection
  const { name, tone } = states[objection.state]
  const isUnderTest = state.state === 'open' || state.state === 'suspended'
  const isOfNow = objection.words === state.how.words
  // One on earlier words that nobody has settled stops these words too, so it is worked on like any other.
  const isOpen = isUnderTest && isOpenObjection(objection)
  return (
    <li className="objection">
      <p className="objection__state">
        <StateTag tone={tone}>{name}</StateTag> {isUnderTest ? nextForObjection[objection.state] : null}
      </p>
      <blockquote className="objection__risk">{risk}</blockquote>
      <p className="objection__who">
        {seatId ? <PersonName seatId={seatId} /> : <span className="soft">Named when positions are shown</span>}
        {isOfNow ? '' : ', on earlier words'}
      </p>
      {affectedOrganisationIds.length > 0 ? (
        <p className="objection__touches">
          <span className="soft">Touches</span>
          {affectedOrganisationIds.map((organisationId) => (
            <OrganisationChip key={organisationId} id={organisationId} />
          ))}
        </p>
      ) : null}
      <Step name="More clearly" said={clarification} />
      <Step name="The chair ruled" said={rationale} />
      <Step name="Dissent" said={dissent} />
      <ObjectionWork id={id} state={state} epoch={epoch} objection={objection} isOpen={isOpen} />
    </li>
  )
}

function Step({ name, said }: { name: string; said: string | null }) {
  return said ? (
    <p className="objection__step">
      <strong>{name}:</strong> {said}
    </p>
  ) : null
}
