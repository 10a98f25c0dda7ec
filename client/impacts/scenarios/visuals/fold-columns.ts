import type { Box } from './map-layout.ts'

const between = { columns: 56, boxes: 16 } as const

/**
 * Folds what was laid out from left to right into as many columns as make it about as wide as it is high, in the same
 * order and each about as high as the others: so that a map fits beside other things and its words can still be read.
 */
export function foldColumns(laidOut: Readonly<Record<string, Box>>): Record<string, Box> {
  const boxes = Object.entries(laidOut)
    .map(([id, box]) => ({ id, ...box }))
    .sort((one, other) => one.x - other.x || one.y - other.y || (one.id < other.id ? -1 : 1))
  const folds = boxes.map((_, index) => inColumns(boxes, index + 1))
  const best = folds.toSorted((one, other) => farFromSquare(one) - farFromSquare(other))[0] ?? []
  return placed(best)
}

type Named = Box & { id: string }

function heightOf(column: readonly Named[]): number {
  return column.reduce((sum, { height }) => sum + height, 0) + between.boxes * Math.max(0, column.length - 1)
}

function widthOf(column: readonly Named[]): number {
  return Math.max(0, ...column.map(({ width }) => width))
}

/** How far a fold is from a square, as a factor: a little wider than high is as good. */
function farFromSquare(columns: readonly Named[][]): number {
  const width = columns.reduce((sum, column) => sum + widthOf(column) + between.columns, -between.columns)
  const height = Math.max(1, ...columns.map(heightOf))
  return Math.abs(Math.log(width / height / 1.05))
}

/** At most so many columns, the highest of them as low as it can be without changing the order. */
function inColumns(boxes: readonly Named[], most: number): Named[][] {
  const limits = [
    ...new Set(
      boxes.flatMap((_, from) => boxes.slice(from).map((_box, to) => heightOf(boxes.slice(from, from + to + 1)))),
    ),
  ]
  const limit = limits.sort((one, other) => one - other).find((each) => filled(boxes, each).length <= most)
  return filled(boxes, limit ?? Number.POSITIVE_INFINITY)
}

/** Columns filled one after another up to a height; a box that is higher has one of its own. */
function filled(boxes: readonly Named[], limit: number): Named[][] {
  const columns: Named[][] = []
  for (const box of boxes) {
    const last = columns.at(-1)
    if (last && heightOf([...last, box]) <= limit) last.push(box)
    else columns.push([box])
  }
  return columns
}

/** Side by side, each in the middle of the height. */
function placed(columns: readonly Named[][]): Record<string, Box> {
  const height = Math.max(0, ...columns.map(heightOf))
  const boxes: Record<string, Box> = {}
  let x = 0
  for (const column of columns) {
    let y = (height - heightOf(column)) / 2
    for (const { id, width, height: own } of column) {
      boxes[id] = { x, y, width, height: own }
      y += own + between.boxes
    }
    x += widthOf(column) + between.columns
  }
  return boxes
}
