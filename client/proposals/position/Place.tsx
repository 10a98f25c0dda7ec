import { useEffect } from 'react'
import { useReportSaved } from '../../connection/saved.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { countingOf, type Entitled, type TestedProps } from '../tested.ts'
import { Correct } from './Correct.tsx'
import { type KeptPosition, useKeptPosition } from './kept-position.ts'
import { leftWords, useKeptWriting } from './kept-writing.ts'
import { NotCounted } from './NotCounted.tsx'
import { PositionNow } from './PositionNow.tsx'
import { TakePosition } from './TakePosition.tsx'
import { WhatYouWrote } from './WhatYouWrote.tsx'
import { WhoFor } from './WhoFor.tsx'

/**
 * One place in the electorate that I speak for: what counts for it now, and the way to take or change it. What I am
 * writing is held here, above the form, so that it outlives the form when the proposal closes under it.
 */
export function Place({ id, state, voter }: TestedProps & { voter: Entitled }) {
  const { me } = useSenate()
  const { how } = state
  const { unitId } = voter
  const stance = countingOf(how, unitId)
  const isCast = how.taken.includes(unitId)
  const isOpen = state.state === 'open'
  const onDevice = useKeptPosition(id, unitId)
  const [writing, setWriting] = useKeptWriting(id, unitId, how.ballot === 'named')
  const kept = onDevice.kept
  // It was heard after all: only the answer had been lost.
  const isHeard = kept !== undefined && stance?.words === kept.words && sameAs(kept, stance)
  useEffect(() => {
    if (isHeard) onDevice.drop()
  })
  useReportSaved(kept && !isHeard ? 'offline' : undefined)
  const isOwn = unitId === me.seatId
  const heldByOther = stance && !isOwn && stance.castBy !== me.seatId && stance.channel !== 'recordedByChair'
  const left = leftWords(writing, state.state)
  return (
    <Section title={titleOf(how, isOwn)}>
      <WhoFor how={how} voter={voter} />
      <PositionNow state={state} unitId={unitId} isOwn={isOwn} />
      {kept && !isHeard ? <NotCounted id={id} state={state} unitId={unitId} kept={kept} drop={onDevice.drop} /> : null}
      {isOpen && !isCast && !heldByOther ? (
        <TakePosition
          id={id}
          state={state}
          unitId={unitId}
          writing={writing}
          onWriting={setWriting}
          hold={onDevice.hold}
          keep={onDevice.keep}
          drop={onDevice.drop}
        />
      ) : null}
      {left && writing ? (
        <WhatYouWrote how={how} choice={writing.choice} reason={writing.reason}>
          <p>{left}</p>
          <Button variant="quiet" size="small" onPress={() => setWriting(undefined)}>
            Throw this away
          </Button>
        </WhatYouWrote>
      ) : null}
      <Correct id={id} state={state} voter={voter} />
    </Section>
  )
}

function titleOf({ unit }: TestedProps['state']['how'], isOwn: boolean): string {
  if (unit === 'organisation') return 'Your organisation’s position'
  return isOwn ? 'My position' : 'The position of the seat you sit in for'
}

function sameAs({ choice, reason }: KeptPosition, stance: { choice: unknown; reason: string | null }): boolean {
  return JSON.stringify(choice) === JSON.stringify(stance.choice) && reason.trim() === (stance.reason ?? '')
}
