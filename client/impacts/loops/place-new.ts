import type { Factor } from '../../../shared/impacts/loops/content.ts'
import { nodeSize } from './curve.ts'

interface Place {
  x: number
  y: number
}
export type Places = Readonly<Record<string, Place>>

const gap = 24

/**
 * Places for the factors that have none yet, from a layout of the whole map: moved so that it lies over those that have
 * one, which stay where they are, and down from any that is in the way.
 */
export function placesForNew(factors: readonly Factor[], layout: Places): Places {
  const taken = factors.flatMap(({ at }) => (at ? [at] : []))
  const moved = shiftTo(factors, layout)
  const places: Record<string, Place> = {}
  for (const { id, at } of factors) {
    const laid = layout[id]
    if (at || !laid) continue
    let place = { x: laid.x + moved.x, y: laid.y + moved.y }
    for (let hit = overlap(place, taken); hit; hit = overlap(place, taken)) {
      place = { x: place.x, y: hit.y + nodeSize.height + gap }
    }
    taken.push(place)
    places[id] = place
  }
  return places
}

/** From where the layout has those that stand already to where they stand, on average. */
function shiftTo(factors: readonly Factor[], layout: Places): Place {
  const shifts = factors.flatMap(({ id, at }) => {
    const laid = layout[id]
    return at && laid ? [{ x: at.x - laid.x, y: at.y - laid.y }] : []
  })
  if (shifts.length === 0) return { x: 0, y: 0 }
  const mean = (of: (place: Place) => number) => shifts.reduce((sum, shift) => sum + of(shift), 0) / shifts.length
  return { x: Math.round(mean(({ x }) => x)), y: Math.round(mean(({ y }) => y)) }
}

function overlap(place: Place, taken: readonly Place[]): Place | undefined {
  return taken.find(
    (other) =>
      Math.abs(other.x - place.x) < nodeSize.width + gap / 2 && Math.abs(other.y - place.y) < nodeSize.height + gap / 2,
  )
}
