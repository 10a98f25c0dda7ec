import type { NotEligibleReason } from '../../../shared/proposals/process.ts'
import type { TestedHow } from '../tested.ts'
import { UnitName } from '../UnitName.tsx'

const whyWords: Record<Exclude<NotEligibleReason, 'nonVoting'>, string> = {
  recused: 'Took no part, because of an interest',
  absent: 'Absent when it was put',
}

/** Who could have been asked and was not, and why. Those who never vote are no part of it. */
export function WhoWasOut({ how: { electorate } }: { how: TestedHow }) {
  const out = electorate.flatMap((voter) =>
    voter.eligible || voter.reason === 'nonVoting' ? [] : [{ unitId: voter.unitId, reason: voter.reason }],
  )
  if (out.length === 0) return null
  return (
    <>
      <h3 className="result-part">Who was not asked</h3>
      <ul className="was-out">
        {out.map(({ unitId, reason }) => (
          <li key={unitId}>
            <UnitName unitId={unitId} /> <span className="soft">{whyWords[reason]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
