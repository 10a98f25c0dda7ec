import { Link } from 'react-router'
import { cameAsNames } from '../../../../shared/decisions/states.ts'
import { proposalStateNames } from '../../../../shared/proposals/ways.ts'
import type { RecapAnswer } from '../../../../shared/sessions/recap-answers.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { PersonName } from '../../../ui/PersonName.tsx'
import { When } from '../../../ui/When.tsx'
import { itemStateWords } from '../item-words.ts'

/** One thing that came of a session. */
export function CameLine({ one }: { one: RecapAnswer['came'][number] }) {
  const home = `/senates/${useSenate().senateId}`
  switch (one.kind) {
    case 'item':
      return (
        <li>
          <strong>{itemStateWords[one.state]}</strong>: item {one.ref}, {one.title}
        </li>
      )
    case 'proposal':
      return (
        <li>
          <strong>{proposalStateNames[one.outcome]}</strong>: <Link to={`${home}/proposals/${one.id}`}>{one.ref}</Link>{' '}
          "{one.wording}"
        </li>
      )
    case 'decision':
      return (
        <li>
          <strong>{cameAsNames[one.state]}</strong>: <Link to={`${home}/decisions/${one.id}`}>{one.ref}</Link>{' '}
          {one.title}
        </li>
      )
    case 'action':
      return (
        <li>
          <strong>Action</strong> for <PersonName seatId={one.ownerSeatId} />: {one.text}, due{' '}
          <When at={one.dueOn} as="date" />
        </li>
      )
    default:
      return one satisfies never
  }
}

/** One thing that waits for whoever reads it, one press away. */
export function WaitsLine({ one }: { one: RecapAnswer['waits'][number] }) {
  const home = `/senates/${useSenate().senateId}`
  switch (one.kind) {
    case 'proposal':
      return (
        <li>
          <Link to={`${home}/proposals/${one.id}`}>Take a position on {one.ref}</Link>: "{one.wording}"
        </li>
      )
    case 'action':
      return (
        <li>
          <Link to={`${home}/actions#${one.id}`}>Your action</Link>: {one.text}, due <When at={one.dueOn} as="date" />
        </li>
      )
    case 'interest':
      return (
        <li>
          <Link to={`${home}/interests`}>Declare your interests</Link>. If you have none, say so: that counts too.
        </li>
      )
    default:
      return one satisfies never
  }
}
