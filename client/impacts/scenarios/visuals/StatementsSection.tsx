import { memo, useState } from 'react'
import type { ChallengeId } from '../../../../shared/ids.ts'
import type { ImpactStatement } from '../../../../shared/impacts/engine/impact-statements.ts'
import { traceOf } from '../../../../shared/impacts/scenarios/statement-trace.ts'
import {
  type StatementFacts,
  statementPieces,
  statementText,
} from '../../../../shared/impacts/scenarios/statement-words.ts'
import { PutOnAgenda } from '../../../sessions/shown.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Empty } from '../../../ui/Empty.tsx'

import { Section } from '../../../ui/Section.tsx'
import { foremost } from './foremost.ts'
import { inputsAround } from './inputs-around.ts'
import { Statements } from './Statements.tsx'
import type { ShownSystem } from './system.ts'
import type { EnteredOf, VisualNames } from './visual-names.ts'

interface StatementsSectionProps {
  /** Undefined until the first runs with drawn numbers are there. */
  statements: readonly ImpactStatement[] | undefined
  /** What the run with likely values says: it stands there until then. */
  likely: readonly StatementFacts[]
  names: VisualNames
  rule: string
  /** How many runs the statements are of. */
  runs: number
  hasChanges: boolean
  entered: EnteredOf
  system: ShownSystem
  challengeId: ChallengeId | null
}

const atFirst = 6

/** What the changes do, in sentences: one for each number that they move, the largest first. */
export const StatementsSection = memo(function StatementsSection(props: StatementsSectionProps) {
  const { statements, likely, names, rule, runs, hasChanges, entered, system, challengeId } = props
  const [all, setAll] = useState(false)
  if (!hasChanges) {
    return (
      <Section title="What happens" id="statements">
        <Empty title="Nothing changes yet">Add a change, and this says who feels it, when and how much.</Empty>
      </Section>
    )
  }
  const found: readonly StatementFacts[] = statements ? foremost(statements) : likely
  const byKey = new Map(found.map((statement) => [keyOf(statement), statement]))
  const shown = (all ? found : found.slice(0, atFirst)).map((statement) => ({
    key: keyOf(statement),
    pieces: statementPieces(statement, names),
  }))
  return (
    <Section title="What happens" id="statements" count={found.length}>
      {found.length === 0 ? <p>The changes make no difference that can be seen.</p> : null}
      {statements ? null : (
        <p className="soft" role="status">
          Each number is at its likely value. How sure this is follows as soon as the runs are done.
        </p>
      )}
      <Statements
        statements={shown}
        rule={rule}
        traceOf={(key) => {
          const statement = byKey.get(key)
          const facts = statement ?? { serviceId: '', metric: 'queue' as const, drivers: [] }
          return traceOf(facts, { names, rule, runs, entered, inputsOf: (id) => inputsAround(id, system) })
        }}
        action={({ key }) => {
          const statement = byKey.get(key)
          return statement ? <PutOnAgenda title={statementText(statement, names)} challengeId={challengeId} /> : null
        }}
      />
      {!all && found.length > atFirst ? (
        <Button variant="secondary" size="small" onPress={() => setAll(true)}>
          Show all {found.length}
        </Button>
      ) : null}
    </Section>
  )
})

/** Each number is said once: as more runs come its sentence may be of another week, and stays the same entry. */
function keyOf({ serviceId, metric }: StatementFacts): string {
  return `${serviceId} ${metric}`
}
