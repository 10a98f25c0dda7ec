import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { recounted } from '../../shared/proposals/correct.ts'
import { resultSentence } from '../../shared/proposals/result-words.ts'
import type { Tested } from '../../shared/proposals/testing.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { BySector } from './results/BySector.tsx'
import { QuorumThen } from './results/QuorumThen.tsx'
import { Rounds } from './results/Rounds.tsx'
import { Tally, TallyTable } from './results/Tally.tsx'
import { TallyChart } from './results/TallyChart.tsx'
import { tallyLines } from './results/tally-lines.ts'
import { type Turnout, turnoutWords } from './results/turnout-words.ts'
import { WhoSaidWhat } from './results/WhoSaidWhat.tsx'
import { WhoWasOut } from './results/WhoWasOut.tsx'
import { countingOf, placesOf, type TestedState } from './tested.ts'

interface ResultsProps {
  state: TestedState
  turnout: Turnout
  /** Of a secret ballot that was counted: in which sectors people voted. */
  turnoutBySector: ProposalAnswer['turnoutBySector'] | 'notReplayed'
}

/** How it stands or ended: in a sentence, as a small chart with its table, by sector, and who said what. */
export function Results(props: ResultsProps) {
  const { state } = props
  const { how } = state
  if (how.electorate.length === 0) return null
  return (
    <Section title={how.result ? 'Result' : 'So far'}>
      <Outcome {...props} />
      <Tally lines={tallyLines(how)} />
      <Breakdown {...props} />
    </Section>
  )
}

/** The same beside an item: the sentence and the chart at once, what is behind them when it is asked for. */
export function RoomResults(props: ResultsProps) {
  const { state } = props
  const { how } = state
  const lines = tallyLines(how)
  if (how.electorate.length === 0) return null
  return (
    <Section title={how.result ? 'Result' : 'So far'}>
      <Outcome {...props} />
      <TallyChart lines={lines} />
      <details className="result-more">
        <summary>Numbers, sectors and names</summary>
        <TallyTable lines={lines} />
        <Breakdown {...props} />
      </details>
    </Section>
  )
}

function Outcome({ state: { how }, turnout }: ResultsProps) {
  const { me, senate } = useSenate()
  const { result } = how
  const places = placesOf(how, me.seatId)
  const seesOthers = how.showResults === 'afterOwn' && places.some(({ unitId }) => countingOf(how, unitId))
  return (
    <>
      <p className="tally" role="status">
        {resultSentence(how, senate.terms) ?? turnoutWords(turnout)}
      </p>
      {result && turnout !== 'notReplayed' ? <p className="soft">{turnoutWords(turnout)}</p> : null}
      {!result && how.showResults !== 'live' && !seesOthers ? (
        <p className="soft">
          {how.showResults === 'afterOwn' && places.length > 0
            ? 'Positions are shown to you once you have taken yours.'
            : how.showResults === 'afterOwn'
              ? 'Positions are shown to you at the close.'
              : 'Positions are shown at the close, to everybody at once.'}
        </p>
      ) : null}
      <Corrected how={how} />
    </>
  )
}

function Breakdown({ state: { how }, turnoutBySector }: ResultsProps) {
  return (
    <>
      <Rounds how={how} />
      <QuorumThen how={how} />
      <BySector how={how} turnoutBySector={turnoutBySector} />
      <WhoSaidWhat how={how} />
      <WhoWasOut how={how} />
    </>
  )
}

/** Recorded positions that their owners corrected after the count: what the count would be, which stays as it was. */
function Corrected({ how }: { how: TestedState['how'] }) {
  const { terms } = useSenate().senate
  const again = recounted(how as Tested)
  if (!again || !how.result) return null
  const sentence = resultSentence(
    { ...how, result: { ...how.result, outcome: again.outcome, tally: again.tally } },
    terms,
  )
  return (
    <p className="result-corrected">
      Since the count, what was recorded for somebody was corrected. Counted so, it would read: {sentence} What was
      counted stands
      {again.outcome === how.result.outcome ? '' : ', unless the chair declares it void and runs it again'}.
    </p>
  )
}
