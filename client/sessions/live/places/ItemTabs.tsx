import { Link } from 'react-router'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { ImpactList } from '../../../impacts/shown.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { PapersSection } from '../../PapersSection.tsx'
import { type ItemTab, itemTabNames } from '../following/item-tabs.ts'
import type { Looking } from '../following/useLooking.ts'
import type { LiveProps } from '../LiveSession.tsx'

interface ItemTabsProps extends LiveProps {
  item: AgendaItem
  looking: Looking
}

/** What belongs to an item, one thing at a time. Nothing for an item that is only talked about. */
export function ItemTabs(props: ItemTabsProps) {
  const { item, looking } = props
  if (looking.tab === undefined) return null
  return (
    <Tabs<ItemTab>
      label={`What belongs to item ${item.ref}`}
      tabs={looking.tabs.map((key) => ({
        key,
        name: itemTabNames[key],
        content: () => <Content {...props} tab={key} />,
      }))}
      selected={looking.tab}
      onSelect={looking.openTab}
    />
  )
}

function Content({ id, session, about, item, tab }: ItemTabsProps & { tab: ItemTab }) {
  switch (tab) {
    case 'document':
      return <ItemDocument item={item} title={about.find(({ itemId }) => itemId === item.id)?.documentTitle} />
    case 'impacts':
      return (
        <ImpactList
          filter={{ challenge: item.challengeId ?? '' }}
          limit={6}
          seeAll
          empty="Nobody has said yet who will feel this"
        />
      )
    case 'papers':
      return <PapersSection id={id} session={session} itemId={item.id} />
    default:
      return tab satisfies never
  }
}

function ItemDocument({ item, title }: { item: AgendaItem; title: string | null | undefined }) {
  const { senateId } = useSenate()
  if (!title) return <p>You may not open the document of this item.</p>
  return (
    <p>
      <Link to={`/senates/${senateId}/documents/${item.documentId}`}>{title}</Link>
    </p>
  )
}
