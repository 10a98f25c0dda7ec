import '../proposals/proposals.scss'
import { Link } from 'react-router'
import { cameAsNames } from '../../shared/decisions/states.ts'
import type { Proposal, TestedProposal } from '../../shared/proposals/proposal.ts'
import { type ReplayedProposal, seenThen } from '../../shared/proposals/replay.ts'
import { proposalStateNames } from '../../shared/proposals/ways.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { choiceWords } from '../proposals/choice-words.ts'
import { EarlierTest } from '../proposals/EarlierTest.tsx'
import { Results } from '../proposals/Results.tsx'
import { countingOf } from '../proposals/tested.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'
import { turnoutThen } from './turnout-then.ts'
import type { Then } from './useReplay.ts'

interface WordsThenProps {
  then: Then
  moment: string
  replay: SessionReplay
}

/** The words under test at a moment, with the positions that one could see then, and what had been decided by then. */
export function WordsThen({ then: { session, words }, moment, replay }: WordsThenProps) {
  const { senateId, me } = useSenate()
  const seen = words.flatMap(({ put, ...one }) => {
    const state = seenThen(put, me.seatId)
    return state ? [{ ...one, put, state }] : []
  })
  // What is open, and what this item has settled already: the latest first.
  const shown = seen.filter(({ itemId, state }) => isOn(state) || itemId === session.currentItemId).toReversed()
  const decisions = replay.decisions.filter(({ at }) => at <= moment)
  const actions = replay.actions.filter(({ at }) => at <= moment)
  return (
    <>
      <Section title="Words under test then">
        {shown.length === 0 ? <Empty title="No words were being tested" /> : null}
        {shown.map(({ id, ref, put, state }) => (
          <article key={id} className="words-then" aria-label={`Words ${ref}`}>
            <p className="words-then__head">
              <Link to={`/senates/${senateId}/proposals/${id}`}>{ref}</Link>{' '}
              <StateTag tone={isOn(state) ? 'active' : state.state === 'carried' ? 'good' : 'quiet'}>
                {proposalStateNames[state.state]}
              </StateTag>
            </p>
            <blockquote className="agreed-words">{state.wording}</blockquote>
            <Positions state={state} put={put} />
          </article>
        ))}
      </Section>
      {decisions.length + actions.length > 0 ? (
        <Section title="Decided and recorded by then">
          <ul className="rows">
            {decisions.map(({ id, ref, title, state }) => (
              <li key={id}>
                {cameAsNames[state]}:{' '}
                <Link className="row__title" to={`/senates/${senateId}/decisions/${id}`}>
                  {ref} {title}
                </Link>
              </li>
            ))}
            {actions.map(({ id, ref, text }) => (
              <li key={id}>
                <Link className="row__title" to={`/senates/${senateId}/actions#${id}`}>
                  {ref} {text}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

const isOn = ({ state }: Proposal) => state === 'open' || state === 'suspended' || state === 'clarifying'

function Positions({ state, put }: { state: Proposal; put: ReplayedProposal }) {
  const { me } = useSenate()
  const { how } = state
  if (how.way === 'agreedInTheRoom') return <p>Nobody who was there objected.</p>
  if (how.way === 'historical') return <EarlierTest how={how} />
  const tested = state as TestedProposal
  const own = countingOf(tested.how, me.seatId)
  return (
    <>
      {own ? (
        <p>
          Your position then: <strong>{choiceWords(own.choice, tested.how)}</strong>, <When at={own.at} />
        </p>
      ) : null}
      {tested.how.taken.includes(me.seatId) ? <p>Your secret ballot was cast.</p> : null}
      <Results state={tested} turnout={turnoutThen(tested, put)} turnoutBySector="notReplayed" />
    </>
  )
}
