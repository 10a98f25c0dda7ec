import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ItemId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { isWriting } from './is-writing.ts'
import type { ItemTab } from './item-tabs.ts'
import { type LookingAt, lookingAt, type Wander } from './looking-at.ts'

export interface Looking extends LookingAt {
  lookAt(itemId: ItemId): void
  openTab(tab: ItemTab): void
  /** Back to what the chair shows. */
  back(): void
}

const nowhere: Wander = { item: null, tab: null }

/** What this page looks at. Wandering is this page's own, and kept in its address so that a reload keeps it. */
export function useLooking(session: Session): Looking {
  const { may } = useSenate()
  const [search, setSearch] = useSearchParams()
  const reader = { addsPapers: may('session.plan'), operates: may('session.operate') }
  const asked: Wander = { item: search.get('item'), tab: search.get('tab') }
  const chairs = spotOf(lookingAt(session, nowhere, reader))
  const [followed, setFollowed] = useState(chairs)
  const isFollowing = asked.item === null && asked.tab !== 'notes'
  const hasMoved = followed.item !== chairs.item || followed.tab !== chairs.tab
  // Whoever is writing is not taken away from it: they stay, and are told that the chair has gone on.
  const stays = isFollowing && hasMoved && followed.item !== null && isWriting()
  if (hasMoved && !stays) setFollowed(chairs)
  const wander = stays ? followed : asked
  const here = lookingAt(session, wander, reader)
  const { item: wanderItem, tab: wanderTab } = wander
  const isBack = asked.item !== null && !stays && !here.hasWandered

  useEffect(() => {
    if (stays) setSearch(addressOf(wanderItem, wanderTab), kept)
    // The chair has come to where they are: from here on they follow again.
    else if (isBack) setSearch(addressOf(null, wanderTab === 'notes' ? wanderTab : null), kept)
  }, [stays, isBack, wanderItem, wanderTab, setSearch])

  return {
    ...here,
    lookAt: (itemId) => setSearch(addressOf(itemId, null), kept),
    openTab: (tab) =>
      setSearch(addressOf(tab === 'notes' && !here.hasWandered ? null : (here.item?.id ?? null), tab), kept),
    back: () => setSearch({}, kept),
  }
}

const kept = { replace: true, preventScrollReset: true }

const spotOf = ({ item, tab }: LookingAt): Wander => ({ item: item?.id ?? null, tab: tab ?? null })

function addressOf(item: string | null, tab: string | null): Record<string, string> {
  return { ...(item && { item }), ...(tab && { tab }) }
}
