import { useState } from 'react'
import { mayTake, type Step } from '../../shared/decisions/move.ts'
import { formatList } from '../../shared/format.ts'
import type { SeatId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { type HeldDecision, waitingFor } from './held.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { moveWords } from './move-words.ts'
import { RatifyDialog } from './RatifyDialog.tsx'

type Asked = keyof typeof moveWords | 'ratify' | 'reasons'

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
      {state.state === 'notAgreed' || state.state === 'withdrawn' ? <ReadOnlyNote>{state.reason}</ReadOnlyNote> : null}
      <WhereItStands held={held} ask={setAsked} />
      {asked === 'ratify' || asked === 'reasons' ? (
        <RatifyDialog held={held} waiting={waitingFor(held)} purpose={asked} onClose={close} />
      ) : asked ? (
        <MoveDialog decision={{ id: state.id, version }} move={asked} onClose={close} />
      ) : null}
    </>
  )
}

interface PartProps {
  held: HeldDecision
  ask(what: Asked): void
}

function WhileDraft({ held, ask }: PartProps) {
  const { senateId, may, organisation } = useSenate()
  const { state, version } = held
  const { send, sending, refusal } = useCommand()
  const returned = state.returns.at(-1)
  const isCarried = state.source.kind !== 'pinned' || state.source.outcome === 'carried'
  const missing = [
    state.content.rationale ? undefined : 'why the senate decides this',
    state.content.ownerSeatId ? undefined : 'an owner',
  ].filter((each) => each !== undefined)
  const waiting = waitingFor(held).map((id) => organisation(id)?.code ?? 'somebody')
  const mayEdit = may('decision.edit', { challengeId: state.challengeId, draft: true })
  if (!mayEdit) {
    return <ReadOnlyNote>This is a draft. The chair, vice chair and secretary prepare it to be ratified.</ReadOnlyNote>
  }
  return (
    <Section title="What comes next">
      <div className="stack stack--close">
        {returned ? (
          <p className="next-step__returned">
            Returned by <PersonName seatId={returned.seatId} />, <When at={returned.at} as="date" />: {returned.reason}
          </p>
        ) : null}
        {isCarried ? (
          <p>
            {missing.length > 0
              ? `Add ${formatList(missing)}, then send it to be ratified.`
              : 'Send it to be ratified when it says all that it should.'}
            {waiting.length > 0
              ? ` ${formatList(waiting)} ${waiting.length === 1 ? 'has' : 'have'} not answered an impact yet: wait, or give a reason for going ahead.`
              : ''}
          </p>
        ) : (
          <p>These words were not carried. Record that they were not agreed.</p>
        )}
      </div>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        {isCarried && missing.length === 0 ? (
          <Button busy={sending} onPress={() => void send('startRatifying', state.id, {}, { version }).catch(() => {})}>
            Send to be ratified
          </Button>
        ) : null}
        <ButtonLink
          to={`/senates/${senateId}/decisions/${state.id}/edit`}
          variant={missing.length > 0 ? 'primary' : 'secondary'}
        >
          Edit the draft
        </ButtonLink>
        {waiting.length > 0 ? (
          <Button variant="secondary" onPress={() => ask('reasons')}>
            Give a reason
          </Button>
        ) : null}
        <Moves held={held} ask={ask} steps={['recordNotAgreed', 'deferDecision', 'withdrawDecision']} />
      </ButtonRow>
    </Section>
  )
}

function WhileRatifying({ held, ask }: PartProps) {
  const { me, may, seats } = useSenate()
  const { state } = held
  const signed = state.signatures.map((signature) => signature.seatId)
  const chairs = seats.filter((seat) => seat.role === 'chair' && !seat.endedAt).map((seat) => seat.id)
  const presiding: (SeatId | null)[] = [state.presidedBySeatId, ...chairs]
  const needsPresiding = signed.length > 0 && !signed.some((seatId) => presiding.includes(seatId))
  const mayRatify = may('decision.ratify', { challengeId: state.challengeId, draft: true })
  const isTheirs = mayRatify && !signed.includes(me.seatId) && (!needsPresiding || presiding.includes(me.seatId))
  return (
    <Section title="What comes next">
      <div className="stack stack--close">
        <p>
          {state.presidedBySeatId && !chairs.includes(state.presidedBySeatId) ? (
            <>
              Two seats ratify: <PersonName seatId={state.presidedBySeatId} />, who presided, or the chair, and one
              other voting seat without a conflict.
            </>
          ) : (
            'Two seats ratify: the chair, and one other voting seat without a conflict.'
          )}
        </p>
        {signed.length > 0 ? (
          <ul className="signatures">
            {state.signatures.map(({ seatId, at }) => (
              <li key={seatId}>
                <PersonName seatId={seatId} /> ratified, <When at={at} />
              </li>
            ))}
          </ul>
        ) : null}
        <p className="next-step__waits">
          {signed.length === 0
            ? 'It waits for both.'
            : needsPresiding
              ? 'It waits for whoever presided.'
              : 'It waits for one other voting seat.'}
        </p>
      </div>
      {mayRatify ? (
        <ButtonRow>
          {isTheirs ? <Button onPress={() => ask('ratify')}>Ratify</Button> : null}
          <Button variant="secondary" onPress={() => ask('returnDecision')}>
            {moveWords.returnDecision.name}
          </Button>
        </ButtonRow>
      ) : null}
    </Section>
  )
}

/** For a ratified decision that no longer simply counts: what became of it. */
function WhereItStands({ held, ask }: PartProps) {
  const { senateId, may } = useSenate()
  const { state, related } = held
  switch (state.state) {
    case 'superseded': {
      const successor = related.find(({ id }) => id === state.byDecisionId)
      return (
        <div className="superseded-note">
          <ReadOnlyNote>This decision no longer counts. Another one has taken its place.</ReadOnlyNote>
          {successor ? (
            <ButtonLink variant="secondary" size="small" to={`/senates/${senateId}/decisions/${successor.id}`}>
              {`Open ${successor.ref}, ${successor.title}`}
            </ButtonLink>
          ) : null}
        </div>
      )
    }
    case 'rescinded':
    case 'lapsed':
      return <ReadOnlyNote>This decision no longer counts. {state.reason}</ReadOnlyNote>
    case 'implemented':
      return <ReadOnlyNote>What it asked for is done. {state.reason}</ReadOnlyNote>
    case 'underReview':
      return (
        <Section title="Under review">
          <p>{state.reason}</p>
          <p className="soft">It goes on counting meanwhile.</p>
          {may('decision.move', { challengeId: state.challengeId }) ? (
            <ButtonRow>
              <Moves held={held} ask={ask} steps={['reaffirmDecision', 'rescindDecision']} />
            </ButtonRow>
          ) : null}
        </Section>
      )
    default:
      return null
  }
}

function Moves({ held: { state }, ask, steps }: PartProps & { steps: readonly Step[] }) {
  return steps
    .filter((step) => mayTake(step, state.state))
    .map((step) => (
      <Button
        key={step}
        variant={step === 'reaffirmDecision' ? 'primary' : step === 'rescindDecision' ? 'secondary' : 'quiet'}
        onPress={() => ask(step)}
      >
        {moveWords[step].name}
      </Button>
    ))
}
