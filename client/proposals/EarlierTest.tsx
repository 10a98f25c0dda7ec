import { formatList, plural } from '../../shared/format.ts'
import type { ProposalHow } from '../../shared/proposals/answers.ts'
import { positionNames, positions } from '../../shared/proposals/process.ts'
import { electorateCounts, tallyOf } from '../../shared/proposals/proposal.ts'
import { hasQuorumRule } from '../../shared/sessions/quorum.ts'
import { useSenate } from '../connection/useSenate.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'

type Historical = Extract<ProposalHow, { way: 'historical' }>

/** How words were tested before Curia kept the record: the tally, who could take part, and what each said. */
export function EarlierTest({ how }: { how: Historical }) {
  const { terms } = useSenate().senate
  const tally = tallyOf(how.stances)
  const { eligible, recused, absent, nonVoting } = electorateCounts(how.electorate)
  const missing = [
    recused > 0 ? `${recused} stepped out because of an interest` : '',
    absent > 0 ? `${plural(absent, 'was', 'were')} absent` : '',
    nonVoting > 0 ? `${plural(nonVoting, 'does', 'do')} not vote` : '',
  ].filter(Boolean)
  const counted = positions.filter((position) => tally[position])
  const { votingSeats, legalBodies, layMembers, quorate } = how.quorum
  return (
    <Section title="How it was tested">
      <p className="tally">
        {counted.map((position) => `${positionNames[position]} ${tally[position]}`).join(', ') ||
          'No stance is recorded'}
      </p>
      <p className="soft">
        {plural(eligible, 'seat')} could take part{missing.length > 0 ? `; ${formatList(missing)}` : ''}.{' '}
        {hasQuorumRule(terms) ? (quorate ? 'Quorate: ' : 'Not quorate: ') : 'There were '}
        {plural(votingSeats, 'voting seat')}, {plural(legalBodies, 'organisation')}, {plural(layMembers, 'lay member')}.
        From an earlier record.
      </p>
      {how.stances.length > 0 ? (
        <DataTable
          caption="What each seat said"
          rows={how.stances}
          rowKey={(stance) => stance.seatId}
          columns={[
            { key: 'who', header: 'Who', rowHeader: true, cell: ({ seatId }) => <PersonName seatId={seatId} /> },
            { key: 'said', header: 'Said', cell: ({ position }) => positionNames[position] },
            { key: 'reason', header: 'Reason', cell: ({ reason }) => reason ?? '' },
          ]}
        />
      ) : null}
    </Section>
  )
}
