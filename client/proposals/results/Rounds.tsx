import { DataTable } from '../../ui/DataTable.tsx'
import type { TestedHow } from '../tested.ts'

/** A ranked vote round by round: who was first on how many ballots, and who went out. */
export function Rounds({ how }: { how: TestedHow }) {
  const tally = how.result?.tally
  if (tally?.kind !== 'ranked' || tally.rounds.length < 2) return null
  const rounds = tally.rounds.map((round, n) => ({ ...round, n }))
  return (
    <>
      <h3 className="result-part">Round by round</h3>
      <DataTable
        caption="First preferences in each round"
        rows={how.options}
        rowKey={({ key }) => key}
        columns={[
          { key: 'option', header: 'Option', rowHeader: true, cell: ({ text }) => text },
          ...rounds.map(({ n, counts, out }) => ({
            key: `round-${n}`,
            header: `Round ${n + 1}`,
            numeric: true,
            cell: ({ key }: TestedHow['options'][number]) => {
              const votes = counts.find((one) => one.key === key)?.votes
              if (votes === undefined) return 'out'
              return out.includes(key) ? `${votes}, goes out` : votes
            },
          })),
        ]}
      />
    </>
  )
}
