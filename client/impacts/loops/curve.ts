/** How large a factor is drawn, in the drawing's own pixels. */
export const nodeSize = { width: 184, height: 64 }

interface Point {
  x: number
  y: number
}

/** How an arrow runs, and where its sign stands. */
export interface Curve {
  path: string
  sign: Point
}

/** How far an arrow bows, as a share of its length: two that run against each other bow apart. */
const bow = 0.16
/** Room between an arrow and what it starts from or points at. */
const room = 5

/** The arrow from one factor to another, by the upper left corners of both: it bows to the left of its way. */
export function curveBetween(from: Point, to: Point): Curve {
  if (from.x === to.x && from.y === to.y) return curveToItself(from)
  const [start, end] = [centre(from), centre(to)]
  const bend = {
    x: (start.x + end.x) / 2 + (end.y - start.y) * bow,
    y: (start.y + end.y) / 2 - (end.x - start.x) * bow,
  }
  const [leave, arrive] = [edgeTowards(start, bend), edgeTowards(end, bend)]
  return {
    path: `M ${round(leave)} Q ${round(bend)} ${round(arrive)}`,
    sign: { x: (leave.x + 2 * bend.x + arrive.x) / 4, y: (leave.y + 2 * bend.y + arrive.y) / 4 },
  }
}

/** Out of the top and back into it. */
function curveToItself(from: Point): Curve {
  const middle = from.x + nodeSize.width / 2
  const top = from.y - room
  const reach = 52
  return {
    path: `M ${middle - 24} ${top} C ${middle - 56} ${top - reach} ${middle + 56} ${top - reach} ${middle + 24} ${top}`,
    sign: { x: middle, y: top - reach * 0.75 },
  }
}

function centre({ x, y }: Point): Point {
  return { x: x + nodeSize.width / 2, y: y + nodeSize.height / 2 }
}

/** Where a line from the middle of a factor to a point leaves its box. */
function edgeTowards(middle: Point, point: Point): Point {
  const [dx, dy] = [point.x - middle.x, point.y - middle.y]
  const scale = Math.min(
    (nodeSize.width / 2 + room) / Math.abs(dx || 1e-9),
    (nodeSize.height / 2 + room) / Math.abs(dy || 1e-9),
  )
  return { x: middle.x + dx * Math.min(1, scale), y: middle.y + dy * Math.min(1, scale) }
}

function round({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
