import type { Box } from './map-layout.ts'

export type RouteLine = {
  /** As an SVG path. */
  path: string
  /** Half way along it: where its sign stands. */
  middle: { x: number; y: number }
}

/**
 * The line from one service to another: it leaves at the side that faces the other, and bows out where both stand in one
 * column, so that a line is never hidden behind the boxes between them.
 */
export function routeLine(from: Box, to: Box): RouteLine {
  const [fromY, toY] = [from.y + from.height / 2, to.y + to.height / 2]
  const [fromRight, toRight] = [from.x + from.width, to.x + to.width]
  if (to.x >= fromRight || from.x >= toRight) {
    const way = to.x >= fromRight ? 1 : -1
    const [x, toX] = way === 1 ? [fromRight, to.x] : [from.x, toRight]
    const reach = way * Math.max(40, Math.abs(toX - x) * 0.45)
    return curve([x, fromY], x + reach, toX - reach, [toX, toY])
  }
  // One column: out at the right and back in at the right, further out the further apart they are.
  const out = Math.max(fromRight, toRight) + Math.min(90, 18 + Math.abs(toY - fromY) / 8)
  return curve([fromRight, fromY], out, out, [toRight, toY])
}

/** A cubic curve that leaves and arrives level. */
function curve([x, y]: [number, number], out: number, back: number, [toX, toY]: [number, number]): RouteLine {
  return {
    path: `M${round(x)},${round(y)} C${round(out)},${round(y)} ${round(back)},${round(toY)} ${round(toX)},${round(toY)}`,
    middle: { x: round((x + 3 * out + 3 * back + toX) / 8), y: round((y + toY) / 2) },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** How wide a flow is drawn: by the square root, so that a flow of a few still shows beside one of thousands. */
export function flowWidth(people: number, most: number): number {
  if (!(people > 0 && most > 0)) return 1
  return Math.round((1 + 9 * Math.sqrt(Math.min(1, people / most))) * 10) / 10
}
