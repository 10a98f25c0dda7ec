import { plural } from '../../shared/format.ts'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { gradients } from '../../shared/proposals/counting/gradients.ts'
import { positionNames } from '../../shared/proposals/process.ts'
import { isOutcome, positionsOf, proposalStateNames } from '../../shared/proposals/ways.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { choiceWords } from './choice-words.ts'
import type { TestedHow, TestedState } from './tested.ts'
import { UnitName } from './UnitName.tsx'

const whyWords = {
  notQuorate: 'The senate was not quorate at the close.',
  tooFewStances: 'Fewer took a position than the quorum asks for. Silence is not consent.',
  objectionStands: 'An objection stands.',
  tooFewBallots: 'Fewer than 3 secret ballots were cast, so nothing is told of them.',
}

interface Line {
  key: string
  name: string
  count: number
}

/** How it stands or ended: in a sentence, as a table and as bars, and who said what as far as one may see it. */
export function Results({ state, turnout }: { state: TestedState; turnout: ProposalAnswer['turnout'] }) {
  const { how } = state
  const lines = linesOf(how)
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const { result } = how
  if (how.electorate.length === 0) return null
  return (
    <Section title={result ? 'Result' : 'So far'}>
      <p className="tally" role="status">
        {result && isOutcome(state.state) ? `${proposalStateNames[result.outcome]}. ` : ''}
        {result?.why ? `${whyWords[result.why]} ` : ''}
        {lines.map(({ name, count }) => `${name} ${count}`).join(', ')}
        {turnout ? `${lines.length > 0 ? '. ' : ''}${turnout.answered} of ${turnout.of} have answered.` : ''}
      </p>
      {lines.length > 0 ? (
        <DataTable
          caption="Tally"
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', header: 'Position', rowHeader: true, cell: ({ name }) => name },
            { key: 'count', header: 'Count', numeric: true, cell: ({ count }) => count },
            {
              key: 'bar',
              header: 'Compared',
              cell: ({ count }) => (
                <svg className="tally-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="10" />
                </svg>
              ),
            },
          ]}
        />
      ) : !result && how.showResults !== 'live' ? (
        <p className="soft">
          {how.showResults === 'atClose'
            ? 'Positions are shown at the close, to everybody at once.'
            : 'Positions are shown to you once you have taken yours.'}
        </p>
      ) : null}
      {result ? (
        <p className="soft">
          {plural(result.quorum.votingSeats, 'voting seat')} from {plural(result.quorum.legalBodies, 'organisation')}:{' '}
          {result.quorum.quorate ? 'quorate' : 'not quorate'} at the close.
        </p>
      ) : null}
      <Stances how={how} />
    </Section>
  )
}

function Stances({ how }: { how: TestedHow }) {
  const last = new Map(how.stances.filter(({ words }) => words === how.words).map((one) => [one.unitId, one]))
  if (last.size === 0) return null
  return (
    <>
      <h3 className="who-said-what">Who said what</h3>
      <DataTable
        caption="Who said what"
        rows={[...last.values()]}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'who', header: 'Who', rowHeader: true, cell: ({ unitId }) => <UnitName unitId={unitId} /> },
          { key: 'what', header: 'Position', cell: ({ choice }) => choiceWords(choice, how) },
          { key: 'why', header: 'Reason', cell: ({ reason }) => reason ?? '' },
          { key: 'when', header: 'When', cell: ({ at }) => <When at={at} as="time" /> },
        ]}
      />
    </>
  )
}

/** The tally at the close; before it, what can be counted of what is shown. */
function linesOf(how: TestedHow): Line[] {
  const tally = how.result?.tally
  const optionLines = (of: (key: string) => number): Line[] =>
    how.options.map(({ key, text }) => ({ key, name: text, count: of(key) }))
  switch (tally?.kind) {
    case 'positions':
      return positionsOf[how.process].map((one) => ({
        ...{ key: one, name: positionNames[one], count: tally.counts[one] ?? 0 },
      }))
    case 'gradients':
      return gradients.map(({ level, name }, n) => ({ key: String(level), name, count: tally.counts[n] ?? 0 }))
    case 'ranked':
      return optionLines((key) => tally.rounds.at(-1)?.counts.find((one) => one.key === key)?.votes ?? 0)
    case 'points':
      return optionLines((key) => tally.totals.find((one) => one.key === key)?.points ?? 0)
    case undefined:
      return liveLines(how)
    default:
      return tally satisfies never
  }
}

function liveLines(how: TestedHow): Line[] {
  const last = new Map(how.stances.filter(({ words }) => words === how.words).map((one) => [one.unitId, one.choice]))
  if (how.result || how.showResults !== 'live' || positionsOf[how.process].length === 0) return []
  const taken = [...last.values()].flatMap((choice) => (choice.kind === 'position' ? [choice.position] : []))
  return positionsOf[how.process].map((one) => ({
    ...{ key: one, name: positionNames[one], count: taken.filter((position) => position === one).length },
  }))
}
