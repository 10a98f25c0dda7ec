import { plural } from '../../../shared/format.ts'
import { hasQuorumRule } from '../../../shared/sessions/quorum.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Facts } from '../../ui/Facts.tsx'
import type { TestedHow } from '../tested.ts'

type Mark = NonNullable<TestedHow['quorumAtOpening']>

/** The quorum when it was put, and when it was counted: it can be lost between the two. */
export function QuorumThen({ how: { quorumAtOpening, result } }: { how: TestedHow }) {
  const { terms } = useSenate().senate
  if (!hasQuorumRule(terms)) return null
  return (
    <Facts
      facts={[
        { name: 'Quorum when it was put', value: quorumAtOpening && words(quorumAtOpening) },
        { name: 'Quorum at the close', value: result && words(result.quorum) },
      ]}
    />
  )
}

function words({ votingSeats, legalBodies, quorate }: Mark): string {
  const who = `${plural(votingSeats, 'voting seat')} from ${plural(legalBodies, 'organisation')}`
  return `${quorate ? 'Quorate' : 'Not quorate'}: ${who}`
}
