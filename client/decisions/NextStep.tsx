import { useState } from 'react'
import { decisionStateNames } from '../../shared/decisions/states.ts'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { When } from '../ui/When.tsx'
import { type HeldDecision, waitingFor } from './held.ts'
import { MoveDialog } from './MoveDialog.tsx'
import type { Asked } from './next-step.ts'
import { RatifyDialog } from './RatifyDialog.tsx'
import { WhereItStands } from './WhereItStands.tsx'
import { WhileDraft } from './WhileDraft.tsx'
import { WhileRatifying } from './WhileRatifying.tsx'

/** What comes next for a decision, and who can do it: always said, whoever looks. */
export function NextStep({ held }: { held: HeldDecision }) {
  const [asked, setAsked] = useState<Asked>()
  const { state, version } = held
  const close = () => setAsked(undefined)
  return (
    <>
      {state.state === 'draft' ? <WhileDraft held={held} ask={setAsked} /> : null}
      {state.state === 'ratifying' ? <WhileRatifying held={held} ask={setAsked} /> : null}
      {state.state === 'deferred' ? (
        <ReadOnlyNote>
          Put off until <When at={state.until} as="date" />. {state.reason}
        </ReadOnlyNote>
      ) : null}
      {state.state === 'notAgreed' || state.state === 'withdrawn' ? (
        <ReadOnlyNote>
          {decisionStateNames[state.state]}: {state.reason}
        </ReadOnlyNote>
      ) : null}
      <WhereItStands held={held} ask={setAsked} />
      {asked === 'ratify' || asked === 'reasons' ? (
        <RatifyDialog held={held} waiting={waitingFor(held)} purpose={asked} onClose={close} />
      ) : asked ? (
        <MoveDialog decision={{ id: state.id, version }} move={asked} onClose={close} />
      ) : null}
    </>
  )
}
