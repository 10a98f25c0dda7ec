/** What a page saw of an edit, in ms since 1970, so that two pages of one machine can be laid beside each other. */
export interface Seen {
  /** A key that changed a field, and when what it changed had been painted. */
  keys: { at: number; paintedAt: number }[]
  /** The curves of charts moved, and had been painted: first lines, at an edit, then bands, as runs are done. */
  curves: number[]
  /** It said that all runs are done. */
  done: number[]
  /** Work that kept the page from answering for over 50 ms. */
  longTasks: { at: number; ms: number }[]
}

declare global {
  var seen: Seen
}

/** Runs within a page: notes from now on what there is to be seen of edits, in `seen`. */
export function watchPage(): void {
  const noted: Seen = { keys: [], curves: [], done: [], longTasks: [] }
  globalThis.seen = noted
  const now = () => performance.timeOrigin + performance.now()
  // The task after a frame begins when that frame has been handed over.
  const whenPainted = (note: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => note(now())
      port2.postMessage(null)
    })
  addEventListener(
    'input',
    ({ timeStamp }) =>
      whenPainted((paintedAt) => noted.keys.push({ at: performance.timeOrigin + timeStamp, paintedAt })),
    true,
  )
  new MutationObserver((changes) => {
    const isCurve = ({ target }: MutationRecord) =>
      target instanceof Element && target.matches('.chart-line, .chart-band')
    if (changes.some(isCurve)) whenPainted((at) => noted.curves.push(at))
  }).observe(document.body, { subtree: true, attributeFilter: ['d'] })
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.textContent?.startsWith('Ranges are of'))) noted.done.push(now())
  }).observe(document.body, { subtree: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.longTasks.push({ at: performance.timeOrigin + startTime, ms: duration })
  }).observe({ type: 'longtask' })
}
