/** A stretch of words that both texts have, that was taken out, or that was put in. */
export interface Stretch {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** More words than this between the first and the last difference are told as one change: comparing would take long. */
const mostCompared = 1_500

/** What changed between two texts, word by word: what was taken out stands before what came in its place. */
export function wordDifference(before: string, after: string): Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

/** Words and what stands between them, so that nothing is lost when they are joined again. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}'’]/gu) ?? []

/** By the longest common subsequence. */
function compared(a: readonly string[], b: readonly string[]): Stretch[] {
  const all: Stretch[] = [
    { kind: 'out', text: a.join('') },
    { kind: 'in', text: b.join('') },
  ]
  if (a.length > mostCompared || b.length > mostCompared) return all
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (n: number, m: number) => longest[n * width + m] ?? 0
  for (let n = a.length - 1; n >= 0; n--) {
    for (let m = b.length - 1; m >= 0; m--) {
      longest[n * width + m] = a[n] === b[m] ? at(n + 1, m + 1) + 1 : Math.max(at(n + 1, m), at(n, m + 1))
    }
  }
  const found: Stretch[] = []
  let [n, m] = [0, 0]
  while (n < a.length || m < b.length) {
    if (n < a.length && m < b.length && a[n] === b[m]) found.push({ kind: 'same', text: a[n++] ?? '' }) && m++
    else if (n < a.length && (m >= b.length || at(n + 1, m) >= at(n, m + 1)))
      found.push({ kind: 'out', text: a[n++] ?? '' })
    else found.push({ kind: 'in', text: b[m++] ?? '' })
  }
  return found
}

/** Stretches of one kind become one; a space between two changes goes with them, so that a phrase reads as a phrase. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let [out, put] = ['', '']
  const flush = () => {
    if (out !== '') result.push({ kind: 'out', text: out })
    if (put !== '') result.push({ kind: 'in', text: put })
    out = ''
    put = ''
  }
  const parts = stretches.filter(({ text }) => text !== '')
  for (const [n, { kind, text }] of parts.entries()) {
    const isBetween =
      kind === 'same' && text.trim() === '' && n > 0 && n < parts.length - 1 && (out !== '' || put !== '')
    if (kind === 'out' || isBetween) out += text
    if (kind === 'in' || isBetween) put += text
    if (kind !== 'same' || isBetween) continue
    flush()
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += text
    else result.push({ kind, text })
  }
  flush()
  return result
}
