import { useSearchParams } from 'react-router'
import type { ItemId } from '../../../../shared/ids.ts'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { currentItem } from '../item-words.ts'
import { type ItemTab, tabsOf } from './item-tabs.ts'

/** What this page looks at: what the session is on, until its reader wanders. Kept in the address, so reload keeps it. */
export interface Looking {
  item: AgendaItem | undefined
  tabs: readonly ItemTab[]
  tab: ItemTab | undefined
  lookAt(itemId: ItemId): void
  openTab(tab: ItemTab): void
  /** Back to what the session is on. */
  back(): void
}

export function useLooking(session: Session): Looking {
  const { may } = useSenate()
  const [search, setSearch] = useSearchParams()
  const chosen = session.agenda.find(({ id }) => id === search.get('item'))
  const item = chosen ?? currentItem(session)
  const tabs = item ? tabsOf(session, item, may('session.plan') ? 'adds papers' : 'reads papers') : []
  const tab = tabs.find((each) => each === search.get('tab')) ?? tabs[0]
  const look = (to: Record<string, string>) => setSearch(to, { replace: true, preventScrollReset: true })
  return {
    ...{ item, tabs, tab },
    lookAt: (itemId) => look({ item: itemId }),
    openTab: (next) => look(item ? { item: item.id, tab: next } : {}),
    back: () => look({}),
  }
}
