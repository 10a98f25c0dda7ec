import type { Box } from './map-layout.ts'

/**
 * The line from one service to another as an SVG path: it leaves at the side that faces the other, and bows out where
 * both stand in one column, so that a line is never hidden behind the boxes between them.
 */
export function routePath(from: Box, to: Box): string {
  const [fromY, toY] = [from.y + from.height / 2, to.y + to.height / 2]
  if (to.x >= from.x + from.width) return curve(from.x + from.width, fromY, to.x, toY, 1)
  if (from.x >= to.x + to.width) return curve(from.x, fromY, to.x + to.width, toY, -1)
  // One column: out at the right and back in at the right, further out the further apart they are.
  const [fromX, toX] = [from.x + from.width, to.x + to.width]
  const out = Math.max(fromX, toX) + Math.min(90, 18 + Math.abs(toY - fromY) / 8)
  return `M${round(fromX)},${round(fromY)} C${round(out)},${round(fromY)} ${round(out)},${round(toY)} ${round(toX)},${round(toY)}`
}

function curve(x: number, y: number, toX: number, toY: number, way: 1 | -1): string {
  const reach = way * Math.max(40, Math.abs(toX - x) * 0.45)
  return `M${round(x)},${round(y)} C${round(x + reach)},${round(y)} ${round(toX - reach)},${round(toY)} ${round(toX)},${round(toY)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** How wide a flow is drawn: by the square root, so that a flow of a few still shows beside one of thousands. */
export function flowWidth(people: number, most: number): number {
  if (!(people > 0 && most > 0)) return 1
  return Math.round((1 + 9 * Math.sqrt(Math.min(1, people / most))) * 10) / 10
}
