import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

interface TabsProps {
  label: string
  tabs: { id: string; title: ReactNode; panel: ReactNode }[]
  selected?: string
  onSelect?: (id: string) => void
}

/** Parts of one page, one at a time; arrow keys move between them. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="tabs"
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList className="tabs__list" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab className="tabs__tab" key={id} id={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel className="tabs__panel" key={id} id={id}>
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
