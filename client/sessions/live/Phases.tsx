import type { SessionId } from '../../../shared/ids.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { itemPhaseNames, itemPhases } from '../../../shared/sessions/session-words.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

/** The steps within an item, and where it is; whoever operates moves it on. Only where the senate uses phases. */
export function Phases({ id, session, item }: { id: SessionId; session: Session; item: AgendaItem }) {
  const { may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  if (item.phase === null) return null
  const isOn = item.state === 'live' || item.state === 'paused'
  const mayMove = isOn && session.state === 'open' && may('session.operate')
  return (
    <>
      <ol className="phases" aria-label="Steps of this item">
        {itemPhases.map((phase) => {
          const isAt = phase === item.phase
          const name = itemPhaseNames[phase]
          return (
            <li key={phase} aria-current={isAt ? 'step' : undefined}>
              {mayMove && !isAt ? (
                <button
                  type="button"
                  className="phases__step"
                  aria-disabled={sending || undefined}
                  onClick={() =>
                    sending
                      ? undefined
                      : void send('moveToPhase', id, { epoch: session.chairEpoch, itemId: item.id, phase }).catch(
                          () => {},
                        )
                  }
                >
                  {name}
                </button>
              ) : (
                <span className="phases__step">{name}</span>
              )}
            </li>
          )
        })}
      </ol>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
