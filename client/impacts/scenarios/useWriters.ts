import { useCallback, useEffect, useMemo, useRef } from 'react'
import * as Y from 'yjs'
import type * as z from 'zod'
import type { writersAnswer } from '../../../shared/documents/answers.ts'
import type { SeatId } from '../../../shared/ids.ts'
import { opinionKey, opinionsRoot } from '../../../shared/impacts/scenarios/opinion-place.ts'
import type { Collab } from '../../collab/collab.ts'
import { presentOf } from '../../collab/usePresence.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** Who set a value, and when. */
export interface Stamp {
  /** Null while we do not know, or when they have left. */
  seatId: string | null
  at: string | null
}

/**
 * Who set the named fields last; undefined when none of them is set. They are those of a record, or of a map within it
 * (`inner`); where `record` is null, those of the shared map itself.
 */
export type StampOf = (
  root: string,
  record: string | null,
  fields: readonly string[],
  inner?: string,
) => Stamp | undefined

/** Who noted what a member holds of an assumption, in its map or, earlier, in the assumption's own record. */
export function opinionStamp(stampOf: StampOf, assumptionId: string, seatId: SeatId): Stamp | undefined {
  return (
    stampOf(opinionsRoot, null, [opinionKey(seatId, assumptionId)]) ??
    stampOf('assumptions', assumptionId, [seatId], 'opinions')
  )
}

/**
 * Who set what: the host says whose each Yjs client is and when it wrote. What arrives while the page is open is stamped
 * as it arrives; those who are here are known by their presence.
 */
export function useWriters(documentId: string, { doc, provider }: Collab, isSynced: boolean): StampOf {
  const { me, seatOfPerson } = useSenate()
  const { data, refetch } = useAnswer<z.infer<typeof writersAnswer>>(`/documents/${documentId}/writers`)
  const live = useLiveStamps(doc, isSynced)
  const asked = useRef(new Set<number>())
  const known = useMemo(() => new Map((data?.items ?? []).map((writer) => [writer.client, writer])), [data])

  return useCallback(
    (root, record, fields, inner) => {
      const stampOf = ({ client, clock }: { client: number; clock: number }): Stamp => {
        const writer = known.get(client)
        const arrived = live.current.findLast((one) => one.client === client && one.from <= clock)
        const at = arrived?.at ?? writer?.written.findLast(({ from }) => from <= clock)?.at ?? null
        if (client === doc.clientID) return { seatId: me.seatId, at }
        if (writer) return { seatId: writer.seatId, at }
        const person = presentOf(provider.awareness.getStates().get(client)?.user)
        if (person) return { seatId: seatOfPerson(person.personId)?.id ?? null, at }
        // They came and went since we asked.
        if (!asked.current.has(client)) {
          asked.current.add(client)
          queueMicrotask(() => void refetch())
        }
        return { seatId: null, at }
      }
      const held = record === null ? doc.getMap(root) : doc.getMap(root).get(record)
      const within = held instanceof Y.Map && inner !== undefined ? held.get(inner) : held
      const map = within instanceof Y.Map ? within : undefined
      const stamps = fields.flatMap((field) => {
        const id = map?._map.get(field)?.id
        return id ? [stampOf(id)] : []
      })
      return stamps.toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1))[0]
    },
    [doc, known, live, me, provider, refetch, seatOfPerson],
  )
}

interface Arrived {
  client: number
  from: number
  at: string
}

/** What has been written since the page had everything, with the moment in which it came. */
function useLiveStamps(doc: Y.Doc, isSynced: boolean) {
  const stamps = useRef<Arrived[]>([])
  useEffect(() => {
    if (!isSynced) return
    const note = ({ beforeState, afterState }: Y.Transaction) => {
      const at = new Date().toISOString()
      for (const [client, clock] of afterState) {
        const from = beforeState.get(client) ?? 0
        if (from < clock) stamps.current.push({ client, from, at })
      }
    }
    doc.on('afterTransaction', note)
    return () => doc.off('afterTransaction', note)
  }, [doc, isSynced])
  return stamps
}
