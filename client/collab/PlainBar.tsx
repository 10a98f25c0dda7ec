import { useEffect } from 'react'
import { useSenate } from '../connection/useSenate.ts'
import type { Collab } from './collab.ts'
import { PresenceList } from './PresenceList.tsx'
import { SavedMark } from './SavedMark.tsx'
import { usePresence } from './usePresence.ts'
import type { OpenText } from './WhenOpen.tsx'

/** Over what a document of plain values holds: whether one can change it, who has it open, and whether all is saved. */
export function PlainBar({
  opened: { collab, state },
  mayWrite,
  isEditable,
  noun,
}: OpenText & { /** What it is called: "scenario". */ noun: string }) {
  useSayWhoIsHere(collab)
  const present = usePresence(collab)
  return (
    <div className="document-bar">
      <p className="document-bar__reading">{isEditable ? `You can change this ${noun}` : 'Reading'}</p>
      <div className="document-bar__state">
        <PresenceList present={present} />
        {mayWrite || state.saved === 'offline' ? <SavedMark saved={state.saved} /> : null}
      </div>
    </div>
  )
}

/** Tells this page who has it open here, as an editor's carets do; to the others the server says it. */
function useSayWhoIsHere({ provider }: Collab): void {
  const { me, seat } = useSenate()
  const own = seat(me.seatId)
  const name = own?.name ?? ''
  const organisation = own?.organisationCode ?? null
  useEffect(() => {
    provider.awareness.setLocalStateField('user', { personId: me.personId, name, role: me.role, organisation })
  }, [provider, me.personId, me.role, name, organisation])
}
