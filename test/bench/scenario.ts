import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.ts'
import { enter, senate, settled } from '../journeys/support/people.ts'
import { startServer } from '../journeys/support/server.ts'
import { ratios, spread } from './samples.ts'
import { type Seen, watchPage } from './watch-page.ts'

/** Edits of a number within its range, each left until its thousand runs are done. */
const edits = ['9.5', '9.2', '9.8', '9.1', '9.7', '9.4', '9.9', '9.3', '9.6', '8.9', '9.5', '9.2']
/** Keys of somebody who types on without waiting. */
const typed = 40
const betweenKeysMs = 100
const number = /^Older people's medical wards.*: mean stay$/

/**
 * A scenario that two people have open, each in a browser of their own: what a key in one of its numbers does, for
 * whoever presses it and for the other. What it holds against is a key in a field beside it that nothing is drawn from.
 */
export async function scenario(): Promise<string[]> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium found: run `node scripts/chromium.ts`.')
  const server = await startServer()
  const browsers = await Promise.all([1, 2].map(() => chromium.launch({ executablePath, args: ['--no-sandbox'] })))
  try {
    const [one, other] = await Promise.all(
      browsers.map(async (browser, n) => (await enter(browser, server.url, n === 0 ? 'chair' : 'member')).page),
    )
    if (!one || !other) throw new Error('Two people were to come.')
    for (const page of [one, other]) {
      await page.goto(`${senate}/scenarios/scn-1`)
      await settled(page)
      await page.waitForFunction(() =>
        document.querySelector('.scenario-progress')?.textContent?.startsWith('Ranges are of'),
      )
      await page.evaluate(watchPage)
    }
    return told(await measure(one, other))
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()))
    await server.stop()
  }
}

interface Measured {
  /** From a key to its painting, in a field that nothing is drawn from. */
  plain: number[]
  /** The same in a number of the model, while it is typed in without a pause. */
  typing: number[]
  /** Work over 50 ms meanwhile. */
  longTasks: number[]
  /** From an edit until the lines have been painted, for whoever made it and for the other. */
  own: number[]
  others: number[]
  /** Until the first bands of the new runs, and until those of all of them. */
  firstBands: number[]
  allRuns: number[]
}

async function measure(one: Page, other: Page): Promise<Measured> {
  const fields = one.getByRole('group', { name: number })
  const likely = fields.getByLabel('Likely')
  const source = one.getByLabel(/^Source of Older people's medical wards.*: mean stay$/)

  await source.focus()
  for (let n = 0; n < typed; n++) await key(one, 'a')
  const plain = keysOf(await seenOn(one)).map(({ at, paintedAt }) => paintedAt - at)
  await one.keyboard.press('Escape')

  const measured: Measured = { plain, typing: [], longTasks: [], own: [], others: [], firstBands: [], allRuns: [] }
  for (const value of edits) {
    await forget(one, other)
    await likely.fill(value)
    await Promise.all([runsDone(one), runsDone(other)])
    const [here, there] = [await seenOn(one), await seenOn(other)]
    const at = keysOf(here)[0]?.at ?? Number.NaN
    measured.own.push((here.curves[0] ?? Number.NaN) - at)
    measured.others.push((there.curves[0] ?? Number.NaN) - at)
    measured.firstBands.push((here.curves[1] ?? Number.NaN) - at)
    measured.allRuns.push((here.done[0] ?? Number.NaN) - at)
  }

  await forget(one, other)
  await likely.focus()
  await one.keyboard.press('End')
  for (let n = 0; n < typed / 2; n++) {
    await key(one, 'Backspace')
    await key(one, String(n % 10))
  }
  const { keys, longTasks } = await seenOn(one)
  return {
    ...measured,
    typing: keys.map(({ at, paintedAt }) => paintedAt - at),
    longTasks: longTasks.map(({ ms }) => ms),
  }
}

async function key(page: Page, name: string): Promise<void> {
  await page.keyboard.press(name)
  await page.waitForTimeout(betweenKeysMs)
}

async function runsDone(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.seen.done.length > 0)
}

function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => globalThis.seen)
}

function keysOf({ keys }: Seen): Seen['keys'] {
  return keys.toSorted((one, other) => one.at - other.at)
}

async function forget(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await page.evaluate(() => {
      for (const list of Object.values(globalThis.seen)) list.length = 0
    })
  }
}

function told({ plain, typing, longTasks, own, others, firstBands, allRuns }: Measured): string[] {
  const line = (what: string, samples: readonly number[], aim?: number) => {
    const within = samples.filter((ms) => ms <= (aim ?? 0)).length
    // The promise is of every edit: a median within it would say nothing of those that are not.
    const verdict = aim === undefined ? '' : `  (within ${aim} ms: ${within} of ${samples.length})`
    return `${what.padEnd(34)}${spread(samples)}   ${ratios(samples, plain)}${verdict}`
  }
  const longest = Math.max(0, ...longTasks)
  return [
    `${'a key that draws nothing'.padEnd(34)}${spread(plain)}`,
    line('a key in a number, typing on', typing),
    line('lines, for whoever typed', own, 100),
    line('lines, for the other', others, 100),
    line('first bands', firstBands, 1000),
    line('bands of 1,000 runs', allRuns),
    `typing ${typed} keys: ${longTasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
  ]
}
