import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useConnection } from '../connection/useConnection.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { When } from '../ui/When.tsx'
import { canKeep, forget, type Kept, keep, keptOf, versionOf } from './kept-papers.ts'

type State =
  | { is: 'unknown' | 'notKept' | 'failed' }
  | { is: 'keeping'; done: number; of: number }
  | { is: 'kept'; kept: Kept }

/** Keeps a session's agenda and papers on this device, for reading without a network, until its person signs out. */
export function KeepPapers({ id, session }: { id: SessionId; session: Session }) {
  const { senateId, me } = useSenate()
  const queries = useQueryClient()
  const connection = useConnection()
  const [state, setState] = useState<State>({ is: 'unknown' })
  const who = { personId: me.personId, senateId, sessionId: id }
  const version = versionOf(session)

  async function keepAll() {
    setState({ is: 'keeping', done: 0, of: 1 })
    try {
      const kept = await keep(who, { answers: answersShown(), files: filesOf(id, session) }, version, (done, of) =>
        setState({ is: 'keeping', done, of }),
      )
      setState({ is: 'kept', kept })
    } catch {
      // Whatever went wrong, what this device kept before is still there; the person is told and can try again.
      setState({ is: 'failed' })
    }
  }
  /** Everything that this page asked for and got. */
  function answersShown(): string[] {
    const shown = queries
      .getQueryCache()
      .findAll({ type: 'active', predicate: ({ state }) => state.status === 'success' })
    return shown.flatMap(({ queryKey: [path] }) => (typeof path === 'string' ? `/api${path}` : []))
  }
  const look = useEffectEvent(async (sessionId: SessionId, current: string) => {
    const kept = await keptOf({ ...who, sessionId })
    setState(kept ? { is: 'kept', kept } : { is: 'notKept' })
    // A paper was issued or replaced since: what this device keeps follows.
    if (kept && kept.version !== current) await keepAll()
  })
  useEffect(() => {
    if (canKeep() && connection === 'online') void look(id, version)
  }, [id, version, connection])

  if (!canKeep() || (state.is === 'unknown' && connection === 'online')) return null
  if (connection !== 'online') return <p role="status">You read what this device keeps of this session.</p>
  return (
    <div className="papers__keep" role="status">
      {state.is === 'keeping' ? (
        <p>
          Keeping {state.done} of {state.of} on this device
        </p>
      ) : null}
      {state.is === 'failed' ? <p>Not everything could be kept. Check the connection, then try again.</p> : null}
      {state.is === 'kept' ? (
        <p>
          Kept on this device for reading without a network, <When at={state.kept.at} />.{' '}
          <Button variant="quiet" size="small" onPress={() => void forget(who).then(() => setState({ is: 'notKept' }))}>
            Take it off this device
          </Button>
        </p>
      ) : null}
      {state.is === 'notKept' || state.is === 'failed' ? (
        <Button variant="secondary" size="small" onPress={() => void keepAll()}>
          Keep the papers on this device
        </Button>
      ) : null}
    </div>
  )
}

/** The pack and each file that counts now. */
function filesOf(id: SessionId, { papers }: Session): string[] {
  const files = papers.flatMap(({ withdrawn, versions }) => (withdrawn ? [] : (versions.at(-1)?.file.id ?? [])))
  return [`/api/sessions/${id}/pack.pdf`, ...files.map((fileId) => `/api/sessions/${id}/papers/${fileId}`)]
}
