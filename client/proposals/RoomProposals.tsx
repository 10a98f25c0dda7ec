import './proposals.scss'
import { Link } from 'react-router'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import type { ProposalAnswer, SessionProposals } from '../../shared/proposals/answers.ts'
import { resultSentence } from '../../shared/proposals/result-words.ts'
import { isOutcome, roomStateNames } from '../../shared/proposals/ways.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { DraftDecision } from './DraftDecision.tsx'
import { WhatChanged } from './EarlierWords.tsx'
import { HoldInView, useHeldInView } from './held-in-view.ts'
import { MyPosition } from './MyPosition.tsx'
import { Objections } from './Objections.tsx'
import { wasWriting } from './position/kept-writing.ts'
import { howWords } from './process-words.ts'
import { RoomResults } from './Results.tsx'
import { RunAgain } from './RunAgain.tsx'
import { RunTest } from './RunTest.tsx'
import { roomStateTones } from './room-state-tones.ts'
import type { TestedState } from './tested.ts'
import { useFolded, useSessionProposals } from './useProposal.ts'

type Held = SessionProposals['items'][number]

interface RoomProposalsProps {
  sessionId: SessionId
  /** The item that the session is on: what was counted on it stays in view until it goes on. */
  itemId: ItemId | null
  /** The chair's epoch, which whoever runs a test goes by. */
  epoch: number
}

/** What is put to the room: every test that is open, and what was counted on the item that is on, word for word. */
export function RoomProposals({ sessionId, itemId, epoch }: RoomProposalsProps) {
  const { me } = useSenate()
  const { data } = useSessionProposals(sessionId)
  const { held, hold } = useHeldInView()
  // What somebody is writing about a test stays where they write it, though the test is over or the item is another.
  const isWritten = (id: string) => held.includes(id) || wasWriting(me.personId, id)
  const shown = (data?.items ?? []).filter(
    ({ id, state }) => state.how.way === 'tested' && (isShown(state, itemId) || isWritten(id)),
  )
  return (
    <HoldInView value={hold}>
      {shown.map((held, n) => (
        <Shown key={held.id} held={held} epoch={epoch} isInFull={n === 0 || isWritten(held.id)} />
      ))}
    </HoldInView>
  )
}

function isShown({ state, itemId: of }: Held['state'], itemId: ItemId | null): boolean {
  if (state === 'open' || state === 'suspended') return true
  const isPrepared = state === 'clarifying' || state === 'draft'
  // Words that were prepared for the session as a whole can be put on any item.
  if (of !== itemId) return isPrepared && of === null
  return isOutcome(state) || isPrepared
}

function Shown({ held, epoch, isInFull }: { held: Held; epoch: number; isInFull: boolean }) {
  const proposal = useFolded(held)
  const state = proposal.state as TestedState
  const isOver = isOutcome(state.state)
  // What was counted earlier on this item is a line; the newest stands there in full.
  if (isOver && !isInFull) return <Earlier id={held.id} state={state} />
  return (
    <div className={`room-proposal room-proposal--${isOver ? 'over' : state.state}`}>
      <Section title={isOver ? 'Counted' : state.state === 'draft' ? 'Prepared' : 'Put to the room'}>
        <Words id={held.id} state={state} />
        <RunTest id={held.id} state={state} epoch={epoch} turnout={proposal.turnout} />
        {isOver ? <DraftDecision id={held.id} state={state} decisions={held.decisions} /> : null}
      </Section>
      <MyPosition id={held.id} state={state} />
      <Objections id={held.id} state={state} epoch={epoch} />
      <RoomResults
        state={state}
        turnout={proposal.turnout}
        turnoutBySector={proposal.turnoutBySector as ProposalAnswer['turnoutBySector']}
      />
    </div>
  )
}

function Words({ id, state }: { id: string; state: TestedState }) {
  const { senateId } = useSenate()
  return (
    <>
      <p className="room-proposal__how">
        <Link to={`/senates/${senateId}/proposals/${id}`}>{state.ref}</Link> {howWords(state.how)}{' '}
        <StateTag tone={roomStateTones[state.state]}>{roomStateNames[state.state]}</StateTag>
      </p>
      <blockquote className="room-proposal__words">{state.wording}</blockquote>
      <RunAgain how={state.how} />
      <WhatChanged state={state} />
      {state.how.options.length > 0 ? (
        <ul className="room-proposal__options">
          {state.how.options.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Earlier({ id, state }: { id: string; state: TestedState }) {
  const { senateId, senate } = useSenate()
  return (
    <p className="room-proposal__earlier">
      <Link to={`/senates/${senateId}/proposals/${id}`}>{state.ref}</Link> {resultSentence(state.how, senate.terms)}
    </p>
  )
}
