/** One line of two texts, and in which of them it stands. */
export interface LineChange {
  kind: 'same' | 'added' | 'removed'
  line: string
}

/** Texts with more lines than this are compared from the first line that differs to the last. */
const mostLines = 2_000

/** What became of a text, line by line: the fewest lines that came and went. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  const same = (lines: readonly string[]) => lines.map((line): LineChange => ({ kind: 'same', line }))
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  return [...same(before.slice(0, start)), ...middle(from, to), ...same(after.slice(after.length - end))]
}

/** The longest lines in common, by the usual table. */
function middle(from: readonly string[], to: readonly string[]): LineChange[] {
  const removed = from.map((line): LineChange => ({ kind: 'removed', line }))
  const added = to.map((line): LineChange => ({ kind: 'added', line }))
  if (from.length === 0 || to.length === 0 || from.length > mostLines || to.length > mostLines) {
    return [...removed, ...added]
  }
  const width = to.length + 1
  const common = new Uint16Array((from.length + 1) * width)
  const at = (n: number, m: number) => common[n * width + m] ?? 0
  for (let n = from.length - 1; n >= 0; n--) {
    for (let m = to.length - 1; m >= 0; m--) {
      common[n * width + m] = from[n] === to[m] ? at(n + 1, m + 1) + 1 : Math.max(at(n + 1, m), at(n, m + 1))
    }
  }
  const changes: LineChange[] = []
  let [n, m] = [0, 0]
  while (n < from.length || m < to.length) {
    const [one, other] = [from[n], to[m]]
    if (one !== undefined && one === other) {
      changes.push({ kind: 'same', line: one })
      n++
      m++
    } else if (one !== undefined && (other === undefined || at(n + 1, m) >= at(n, m + 1))) {
      changes.push({ kind: 'removed', line: one })
      n++
    } else if (other !== undefined) {
      changes.push({ kind: 'added', line: other })
      m++
    }
  }
  return changes
}
