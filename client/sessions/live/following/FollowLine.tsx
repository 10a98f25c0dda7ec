import { useEffect } from 'react'
import type { ShownThing } from '../../../../shared/sessions/shown-things.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { whereWords } from './looking-at.ts'
import type { Looking } from './useLooking.ts'

interface FollowLineProps extends Pick<LiveProps, 'id' | 'session'> {
  looking: Looking
}

/** Tells somebody who has wandered where they are and where the chair is, with the one way back. */
export function FollowLine({ id, session, looking }: FollowLineProps) {
  const { may } = useSenate()
  const { hasWandered, back } = looking
  useBackKey(hasWandered, back)
  return (
    <div className={`follow-line${hasWandered ? ' follow-line--on' : ''}`}>
      <p className="follow-line__words" role="status">
        {hasWandered ? whereWords(looking) : null}
      </p>
      {hasWandered ? (
        <Button size="small" variant="secondary" shortcut="Alt+C" onPress={back}>
          Back to the chair
        </Button>
      ) : null}
      {hasWandered && may('session.operate') ? <ShowThis id={id} session={session} looking={looking} /> : null}
    </div>
  )
}

/** Brings everybody to where an operator has wandered. */
function ShowThis({ id, session, looking }: FollowLineProps) {
  const { send, sending, refusal, clear } = useCommand()
  const { item, tab, tabs } = looking
  const what: ShownThing | undefined =
    tab === 'document' || tab === 'impacts' ? { kind: tab } : tab === tabs[0] ? { kind: 'item' } : undefined
  if (!item || !what) return null
  const shown = { itemId: item.id, what }
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        busy={sending}
        onPress={() => void send('show', id, { epoch: session.chairEpoch, shown }).catch(() => {})}
      >
        Show this to everybody
      </Button>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}

/** Alt and C goes back, from wherever the focus is. */
function useBackKey(isOn: boolean, back: () => void): void {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyC' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      back()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, back])
}
