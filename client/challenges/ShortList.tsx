import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'

interface ShortListProps<Item> {
  title: string
  items: readonly Item[]
  itemKey(item: Item): string
  row(item: Item): ReactNode
  /** What stands there while there is nothing. */
  empty: string
  /** A way to add one, or to everything in its register. */
  action?: ReactNode
}

const few = 4

/** One more is shown as well: a button for it alone would take its place. */
const isFew = (count: number) => count <= few + 1

/** A short list on a page about something else: the first few, and all of them at a press. */
export function ShortList<Item>({ title, items, itemKey, row, empty, action }: ShortListProps<Item>) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole || isFew(items.length) ? items : items.slice(0, few)
  return (
    <Section title={title} count={items.length} action={action}>
      {items.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className="rows">
          {shown.map((item) => (
            <li key={itemKey(item)}>{row(item)}</li>
          ))}
        </ul>
      )}
      {isFew(items.length) ? null : (
        <p className="more-button">
          <Button variant="quiet" size="small" expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `See all ${items.length}`}
          </Button>
        </p>
      )}
    </Section>
  )
}
