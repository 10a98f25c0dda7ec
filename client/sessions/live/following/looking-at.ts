import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { onShow } from '../../../../shared/sessions/showing.ts'
import { type ItemTab, itemTabNames, type Reader, tabOf, tabsOf } from './item-tabs.ts'

/** Where a page's address says that its reader has wandered to. */
export interface Wander {
  item: string | null
  tab: string | null
}

/** One item and one of its tabs. */
export interface Spot {
  item: AgendaItem | undefined
  tab: ItemTab | undefined
}

export interface LookingAt extends Spot {
  tabs: readonly ItemTab[]
  /** What the chair shows to everybody. */
  chair: Spot
  /** Whether the chair is anywhere, also where one may not see it. */
  isChairSomewhere: boolean
  hasWandered: boolean
}

/**
 * What a page looks at: what everybody is shown, until its reader wanders. The notes go along with every item, so whoever
 * writes them follows all the same. An address that names what one may not see is the same as none.
 */
export function lookingAt(session: Session, wander: Wander, reader: Reader): LookingAt {
  const shown = onShow(session)
  const tabsFor = (item: AgendaItem | undefined) =>
    tabsOf(session, item, item && item.id === shown?.itemId ? shown.what : undefined, reader)
  const chairItem = session.agenda.find(({ id }) => id === shown?.itemId)
  const chairTabs = tabsFor(chairItem)
  const chair = { item: chairItem, tab: (shown && tabOf(shown.what)) ?? chairTabs[0] }
  const wanted = session.agenda.find(({ id }) => id === wander.item)
  const item = wanted ?? chair.item
  const tabs = wanted ? tabsFor(wanted) : chairTabs
  const asked = tabs.find((tab) => tab === wander.tab)
  const follows = item === chair.item ? chair.tab : tabs[0]
  const tab = asked ?? (tabs.some((each) => each === follows) ? follows : tabs[0])
  const isWithChair = item === chair.item && (tab === chair.tab || tab === 'notes')
  const isChairSomewhere = shown !== undefined
  return { item, tab, tabs, chair, isChairSomewhere, hasWandered: wanted !== undefined && !isWithChair }
}

/** For somebody who has wandered: `You are looking at item 2. The chair is at item 4.` */
export function whereWords({ chair, isChairSomewhere, ...own }: LookingAt): string {
  const chairIs = chair.item
    ? `The chair is at ${spotWords(chair, own)}.`
    : isChairSomewhere
      ? 'The chair is at an item that you take no part in.'
      : 'No item is on.'
  return `You are looking at ${spotWords(own, chair)}. ${chairIs}`
}

/** `item 2`; with its tab where that alone tells two apart: `the papers of item 2`. */
function spotWords({ item, tab }: Spot, other: Spot): string {
  const tells = item === other.item && tab !== undefined && tab !== other.tab
  return tells ? `the ${itemTabNames[tab].toLowerCase()} of item ${item?.ref}` : `item ${item?.ref}`
}
