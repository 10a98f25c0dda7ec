import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

interface TabsProps<Key extends string> {
  /** What the tabs choose between, for those who hear the page: "What belongs to item 4". */
  label: string
  tabs: readonly { key: Key; name: ReactNode; content: () => ReactNode }[]
  selected: Key
  onSelect(key: Key): void
}

/** Parts of one page of which one is shown at a time; arrow keys move between them. For pages use `TabLinks`. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(key as Key)}>
      <TabList className="tabs__list" aria-label={label}>
        {tabs.map(({ key, name }) => (
          <Tab key={key} id={key} className="tabs__tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tabs__panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
