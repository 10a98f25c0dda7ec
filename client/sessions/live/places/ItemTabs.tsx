import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { ShownThing } from '../../../../shared/sessions/shown-things.ts'
import { ShownDecision } from '../../../decisions/shown.tsx'
import { DocumentInTheRoom } from '../../../documents/shown.tsx'
import { ImpactList } from '../../../impacts/shown.tsx'
import { ShownWords } from '../../../proposals/shown.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { PapersSection } from '../../PapersSection.tsx'
import { type ItemTab, itemTabNames } from '../following/item-tabs.ts'
import type { Looking } from '../following/useLooking.ts'
import type { LiveProps, SelectionRef } from '../LiveSession.tsx'
import { NotesTab } from '../showing/NotesTab.tsx'

interface ItemTabsProps extends LiveProps {
  looking: Looking
  selection: SelectionRef
}

/** What belongs to the item that is looked at, one thing at a time. Nothing for an item that is only talked about. */
export function ItemTabs(props: ItemTabsProps) {
  const { item, tab, tabs, openTab } = props.looking
  if (tab === undefined) return null
  return (
    <Tabs<ItemTab>
      label={item ? `What belongs to item ${item.ref}` : 'What belongs to the session'}
      tabs={tabs.map((key) => ({ key, name: itemTabNames[key], content: () => contents[key](props) }))}
      selected={tab}
      onSelect={openTab}
    />
  )
}

/** The notes go on from item to item; everything else belongs to one. */
const contents: Record<ItemTab, (props: ItemTabsProps) => React.ReactNode> = {
  document: (props) => ofItem(props, (item) => <ItemDocument key={item.id} {...props} item={item} />),
  impacts: (props) =>
    ofItem(props, ({ id, challengeId }) => (
      <ImpactList
        key={id}
        filter={{ challenge: challengeId ?? '' }}
        limit={6}
        seeAll
        empty="Nobody has said yet who will feel this"
      />
    )),
  papers: (props) =>
    ofItem(props, (item) => (
      <PapersSection
        key={item.id}
        id={props.id}
        session={props.session}
        itemId={item.id}
        shownId={shown(props, 'paper')?.paperId}
      />
    )),
  proposal: (props) => {
    const proposalId = shown(props, 'proposal')?.proposalId
    return proposalId ? <ShownWords key={proposalId} proposalId={proposalId} /> : null
  },
  decision: (props) => {
    const decisionId = shown(props, 'decision')?.decisionId
    return decisionId ? <ShownDecision key={decisionId} decisionId={decisionId} /> : null
  },
  notes: (props) => <NotesTab id={props.id} session={props.session} notesClosed={props.notesClosed} />,
}

function ofItem({ looking }: ItemTabsProps, content: (item: AgendaItem) => React.ReactNode): React.ReactNode {
  return looking.item ? content(looking.item) : null
}

/** The thing of this kind that everybody is shown on the item that is looked at. */
function shown<Kind extends ShownThing['kind']>({ session, looking }: ItemTabsProps, kind: Kind) {
  const what = session.shown?.itemId === looking.item?.id ? session.shown?.what : undefined
  return what?.kind === kind ? (what as Extract<ShownThing, { kind: Kind }>) : undefined
}

function ItemDocument({ id, about, item, selection }: ItemTabsProps & { item: AgendaItem }) {
  const isTheirs = about.find(({ itemId }) => itemId === item.id)?.documentTitle != null
  if (!item.documentId || !isTheirs) return <p>You may not open the document of this item.</p>
  return <DocumentInTheRoom documentId={item.documentId} place={{ sessionId: id, itemId: item.id, selection }} />
}
