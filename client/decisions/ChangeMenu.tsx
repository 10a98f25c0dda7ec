import { useState } from 'react'
import { mayTake } from '../../shared/decisions/move.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { HeldDecision } from './held.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { moveWords } from './move-words.ts'
import { RelateDialog } from './RelateDialog.tsx'

type Asked = keyof typeof moveWords | 'relate'

const moves = [
  'reviewDecision',
  'reaffirmDecision',
  'implementDecision',
  'lapseDecision',
  'rescindDecision',
] as const satisfies readonly Asked[]

/** What can be done about a ratified decision, folded away: nothing here happens often. */
export function ChangeMenu({ held }: { held: HeldDecision }) {
  const { may } = useSenate()
  const [asked, setAsked] = useState<Asked>()
  const { state, version } = held
  const isStanding = state.state === 'inForce' || state.state === 'underReview'
  if (!isStanding || !may('decision.move', { challengeId: state.challengeId })) return null
  const choices: { what: Asked; name: string }[] = [
    ...moves.filter((move) => mayTake(move, state.state)).map((move) => ({ what: move, name: moveWords[move].name })),
    { what: 'relate', name: 'Add a relation' },
    { what: 'recordErratum', name: moveWords.recordErratum.name },
  ]
  const close = () => setAsked(undefined)
  return (
    <>
      <Disclosure
        className="change-menu"
        button={
          <>
            Change <Icon name="chevron" />
          </>
        }
      >
        {(fold) => (
          <div className="change-menu__list">
            {choices.map(({ what, name }) => (
              <button
                type="button"
                className="change-menu__item"
                aria-haspopup="dialog"
                key={what}
                onClick={() => {
                  fold()
                  setAsked(what)
                }}
              >
                {name}
              </button>
            ))}
          </div>
        )}
      </Disclosure>
      {asked === 'relate' ? (
        <RelateDialog held={held} onClose={close} />
      ) : asked ? (
        <MoveDialog decision={{ id: state.id, version }} move={asked} onClose={close} />
      ) : null}
    </>
  )
}
