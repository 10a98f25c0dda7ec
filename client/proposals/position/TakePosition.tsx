import { useState } from 'react'
import type { OrganisationId } from '../../../shared/ids.ts'
import { positionsOf } from '../../../shared/proposals/ways.ts'
import { Refused, Unreachable } from '../../connection/api.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useConnection } from '../../connection/useConnection.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { type Choice, countingOf, type TestedProps } from '../tested.ts'
import { WordsMoved } from '../WordsMoved.tsx'
import { ChoiceForm } from './ChoiceForm.tsx'
import type { KeptPosition } from './kept-position.ts'
import type { Writing } from './kept-writing.ts'
import { PositionKeys } from './PositionKeys.tsx'
import { positionCommand } from './position-command.ts'

interface TakePositionProps extends TestedProps {
  unitId: string
  writing: Writing | undefined
  onWriting(writing: Writing | undefined): void
  hold(position: KeptPosition): void
  keep(position: KeptPosition): void
  drop(): void
}

/** What both ways of taking a position work with. */
export interface TakingProps extends Pick<TakePositionProps, 'id' | 'state' | 'unitId' | 'writing' | 'onWriting'> {
  sending: boolean
  take(choice: Choice, reason: string, affectedOrganisationIds?: readonly OrganisationId[]): void
}

/** Nothing was counted, and the line is why: no answer came, or what was sent arrived after it had been given up. */
function isUnheard(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Refused && error.problem.code === 'no-longer')
}

/** Takes a position: with one press where positions are words, by a form where they are a grade, an order or points. */
export function TakePosition({ id, state, unitId, writing, onWriting, hold, keep, drop }: TakePositionProps) {
  const { how } = state
  const { send, sending, refusal, clear } = useCommand()
  const connection = useConnection()
  const [isLost, setIsLost] = useState(false)
  const isSecret = how.ballot === 'secret'
  const hasMoved = writing !== undefined && writing.words !== how.words

  async function take(choice: Choice, reason: string, affectedOrganisationIds: readonly OrganisationId[] = []) {
    const words = writing?.words ?? how.words
    const at = new Date().toISOString()
    const position: KeptPosition = { words, choice, reason, at }
    if (!isSecret) hold(position)
    setIsLost(false)
    try {
      if (!navigator.onLine) throw new Unreachable()
      const { type, body } = positionCommand({ words, unitId, choice, reason, affectedOrganisationIds })
      await send(type, id, body)
      drop()
      onWriting(undefined)
    } catch (error) {
      if (!isUnheard(error)) drop()
      else if (isSecret) setIsLost(true)
      else {
        keep(position)
        clear()
        onWriting(undefined)
      }
    }
  }

  const taking: TakingProps = {
    ...{ id, state, unitId, writing, sending },
    onWriting(next) {
      clear()
      onWriting(next)
    },
    take: (...said) => void take(...said),
  }
  return (
    <div className="take-position">
      {hasMoved ? (
        <WordsMoved verb="I have read the new words" onRead={() => onWriting({ ...writing, words: how.words })}>
          <p>The words have changed while you were writing. Read them again. What you wrote is still here.</p>
        </WordsMoved>
      ) : null}
      {positionsOf[how.process].length > 0 && !isSecret ? (
        <PositionKeys {...taking} />
      ) : countingOf(how, unitId) && !writing ? (
        <Button variant="secondary" onPress={() => onWriting({ choice: undefined, reason: '', words: how.words })}>
          Change my position
        </Button>
      ) : (
        <ChoiceForm {...taking} />
      )}
      {sending && connection !== 'online' ? (
        <p role="status">On its way. It is not counted until the server has answered.</p>
      ) : connection === 'offline' ? (
        <p className="soft" role="status">
          {isSecret
            ? 'You are offline. A secret ballot is never kept on a device: cast it when the connection is back.'
            : 'You are offline. What you say is kept on this device and not counted yet.'}
        </p>
      ) : null}
      {isLost && connection === 'online' ? (
        <p role="status">The connection was lost before your ballot was heard. Nothing was kept. Cast it again.</p>
      ) : null}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}
