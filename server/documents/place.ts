import { Misuse } from './misuse.ts'
import type { Item } from './outline.ts'
import { checkPlain, type Layout, plainNames } from './plain-shape.ts'
import { checkShape, type Home } from './shape.ts'

/**
 * Checks that a piece may stand where it would, in a document of that layout.
 * @throws Misuse
 */
export function checkPlace(item: Item, home: Home, layout: Layout): void {
  if (layout.holds === 'maps') {
    checkPlain(item, home, layout.maps)
    return
  }
  if (layout.holds === 'text' && plainNames.has(home.root)) throw new Misuse('brings plain values into a text')
  checkShape(item, home)
}
