import './speakers.scss'
import { useRef } from 'react'
import type { SeatActor } from '../../../../shared/members/actor.ts'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import { entryOf, type SpeakerKind, speakerKindNames, speakerKinds } from '../../../../shared/sessions/speakers.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { currentItem } from '../item-words.ts'
import type { LiveProps } from '../LiveSession.tsx'
import { listOf, placeWords } from './list-words.ts'

/** Asking to speak on the item that is on, in one press; other ways to ask stand behind. And where I am in the list. */
export function RaiseHand({ id, session }: Pick<LiveProps, 'id' | 'session'>) {
  const { me, may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const item = currentItem(session)
  const mine = entryOf(session.speakers, session.currentItemId, me.seatId)
  const ask = (kind: SpeakerKind) => void send('askToSpeak', id, { kind }).catch(() => {})
  const lower = () => void send('lowerHand', id, {}).catch(() => {})
  const hand = useRef<HTMLButtonElement>(null)
  if (!item || session.state !== 'open' || !may('session.speak') || isSilent(me, item)) return null
  const isQueued = mine?.state === 'queued'
  return (
    <div className="raise-hand">
      <div className="raise-hand__keys">
        {/* One button throughout, so that the focus stays on it when what it says changes. */}
        <Button
          ref={hand}
          variant={mine || may('session.operate') ? 'secondary' : 'primary'}
          busy={sending}
          onPress={() => (mine ? lower() : ask('speak'))}
        >
          {mine ? (isQueued ? 'Lower my hand' : 'I have finished') : 'Raise my hand'}
        </Button>
        {mine && !isQueued ? null : (
          <Disclosure
            className="raise-hand__kinds"
            button={
              <>
                Ask in another way <Icon name="chevron" />
              </>
            }
          >
            {(close) => (
              <div className="raise-hand__list">
                {speakerKinds
                  .filter((kind) => (mine ? kind !== mine.kind : kind !== 'speak'))
                  .map((kind) => (
                    <button
                      key={kind}
                      type="button"
                      className="raise-hand__kind"
                      onClick={() => {
                        close()
                        ask(kind)
                        // The list closes under what was pressed: the focus goes to where the hand is lowered again.
                        hand.current?.focus()
                      }}
                    >
                      {speakerKindNames[kind]}
                    </button>
                  ))}
              </div>
            )}
          </Disclosure>
        )}
        <p className="raise-hand__place" role="status">
          <Standing session={session} mine={mine} />
        </p>
      </div>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}

/** Ruled to stay silent on the item, or to withdraw from it: the note about the interest says why. */
function isSilent({ conflicts }: SeatActor, { challengeId }: AgendaItem): boolean {
  const ruled = conflicts.find((conflict) => conflict.challengeId === challengeId)?.management
  return ruled === 'staySilent' || ruled === 'withdraw' || ruled === 'noPapersAndWithdraw'
}

function Standing({ session, mine }: Pick<LiveProps, 'session'> & { mine: ReturnType<typeof entryOf> }) {
  if (!mine) return null
  if (mine.state === 'speaking') return <strong>You have the word now</strong>
  if (mine.state === 'paused') return 'You are paused and keep the word'
  const place = placeWords(listOf(session).queue.findIndex(({ id }) => id === mine.id))
  return mine.kind === 'speak' ? place : `${place}: ${speakerKindNames[mine.kind].toLowerCase()}`
}
