import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useConnection } from '../connection/useConnection.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { When } from '../ui/When.tsx'
import { canKeep, forget, keep } from './kept-papers.ts'
import { filesOf, versionOf } from './kept-version.ts'
import { nowKept, useKeptPapers } from './useKeptPapers.ts'

type Pressed = { is: 'nothing' | 'failed' } | { is: 'keeping'; done: number; of: number }

/** Keeps a session's agenda and papers on this device, for reading without a network, until its person signs out. */
export function KeepPapers({ id, session }: { id: SessionId; session: Session }) {
  const { senateId, me } = useSenate()
  const queries = useQueryClient()
  const connection = useConnection()
  const [pressed, setPressed] = useState<Pressed>({ is: 'nothing' })
  const who = { personId: me.personId, senateId, sessionId: id }
  const { data: kept, error, isFetching, refetch } = useKeptPapers(who)
  const version = versionOf(session)

  async function keepAll() {
    setPressed({ is: 'keeping', done: 0, of: 1 })
    try {
      const kept = await keep(who, { answers: answersShown(), version, files: filesOf(id, session) }, (done, of) =>
        setPressed({ is: 'keeping', done, of }),
      )
      await nowKept(queries, who, kept)
      setPressed({ is: 'nothing' })
    } catch {
      // Whatever went wrong, the person is told and can try again.
      setPressed({ is: 'failed' })
    }
  }
  /** Everything that this page asked for and got. */
  function answersShown(): string[] {
    const shown = queries
      .getQueryCache()
      .findAll({ type: 'active', predicate: ({ state }) => state.status === 'success' })
    return shown.flatMap(({ queryKey: [path] }) => (typeof path === 'string' ? `/api${path}` : []))
  }
  const takeOff = () => void forget(who).then(() => nowKept(queries, who, null))

  if (!canKeep() || (kept === undefined && !error && connection === 'online')) return null
  if (connection !== 'online') {
    return kept ? <p role="status">You read what this device keeps of this session.</p> : null
  }
  const isFailed = pressed.is === 'failed' || (error !== null && !isFetching)
  return (
    <div className="papers__keep" role="status">
      {isFailed ? <p>Not everything could be kept. Check the connection, then try again.</p> : null}
      {pressed.is === 'keeping' ? (
        <p>
          Keeping {pressed.done} of {pressed.of} on this device
        </p>
      ) : kept ? (
        <p>
          {isFailed ? null : kept.version === version ? (
            <>
              Kept on this device for reading without a network, <When at={kept.at} />.
            </>
          ) : (
            'Bringing what this device keeps up to date.'
          )}{' '}
          {isFailed ? (
            <Button variant="secondary" size="small" onPress={() => void refetch()}>
              Bring it up to date
            </Button>
          ) : null}{' '}
          <Button variant="quiet" size="small" onPress={takeOff}>
            Take it off this device
          </Button>
        </p>
      ) : (
        <Button variant="secondary" size="small" onPress={() => void keepAll()}>
          Keep the papers on this device
        </Button>
      )}
    </div>
  )
}
