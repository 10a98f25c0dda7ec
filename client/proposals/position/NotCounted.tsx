import { useCommand } from '../../connection/useCommand.ts'
import { useConnection } from '../../connection/useConnection.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { When } from '../../ui/When.tsx'
import type { TestedProps } from '../tested.ts'
import { type KeptPosition, keptStanding } from './kept-position.ts'
import { positionCommand } from './position-command.ts'
import { WhatYouWrote } from './WhatYouWrote.tsx'

interface NotCountedProps extends TestedProps {
  unitId: string
  kept: KeptPosition
  drop(): void
}

const standingWords: Record<ReturnType<typeof keptStanding>, string> = {
  same: 'The words are the same. Shall it count?',
  changed: 'The words have changed meanwhile. Read them, then take your position again.',
  suspended: 'Positions are not being taken for the moment.',
  closed: 'This closed meanwhile. Tell the chair what you had written.',
}

/** A position from while nobody answered: it asks again for the same words, and says plainly when that cannot be. */
export function NotCounted({ id, state, unitId, kept, drop }: NotCountedProps) {
  const { send, sending, refusal } = useCommand()
  const connection = useConnection()
  const { how } = state
  const standing = keptStanding(kept, { state: state.state, words: how.words })

  async function count() {
    const { type, body } = positionCommand({ ...kept, unitId, affectedOrganisationIds: [] })
    await send(type, id, body)
    drop()
  }

  return (
    <WhatYouWrote how={how} choice={kept.choice} reason={kept.reason}>
      <p>
        You said this at <When at={kept.at} as="time" /> without a connection. It is kept on this device only.{' '}
        {connection === 'online'
          ? standingWords[standing]
          : 'When the connection is back you are asked whether to count it.'}
      </p>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        {standing === 'same' ? (
          <Button
            size="small"
            busy={sending}
            disabled={connection !== 'online'}
            onPress={() => void count().catch(() => undefined)}
          >
            Count it now
          </Button>
        ) : null}
        <Button variant="quiet" size="small" onPress={drop}>
          Throw it away
        </Button>
      </ButtonRow>
    </WhatYouWrote>
  )
}
