import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { goTo } from './steps/moving.ts'
import { openResponse } from './steps/writing.ts'
import { enter, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const mostKiB = 200
/** Words that stay in the built editor whatever the names in it become. */
const editorWords = ['ProseMirror', 'y-sync$']

interface Script {
  text: string
  /** As it came over the network. */
  bytes: number
}

/** Every script that the page loads from now on, by its address. */
function listening(page: Page): { scripts(): Promise<Script[]> } {
  const loading: Promise<Script>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const sizes = response.request().sizes()
    loading.push(
      Promise.all([response.text(), sizes]).then(([text, { responseBodySize }]) => ({ text, bytes: responseBodySize })),
    )
  })
  return { scripts: () => Promise.all(loading) }
}

const kib = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1024
const hasEditor = (scripts: Script[]) => scripts.some(({ text }) => editorWords.some((word) => text.includes(word)))

test(`the decision log first loads at most ${mostKiB} KiB of JavaScript, and the editor only where it is used`, async ({
  browser,
}) => {
  // Signed in, and nothing in the cache.
  const visitor = await enter(browser, server.url, 'chair')
  const storageState = await visitor.context.storageState()
  const page = await (await browser.newContext({ baseURL: server.url, storageState })).newPage()
  const heard = listening(page)
  await page.goto('/senates/sen-leeds/decisions')
  await settled(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'LDS-004' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const first = await heard.scripts()
  const zipped = kib(first.map(({ text }) => gzipSync(text).length))
  const transferred = kib(first.map(({ bytes }) => bytes))
  console.log(
    `First load of the decision log: ${zipped.toFixed(1)} KiB of JavaScript with gzip, ${transferred.toFixed(1)} KiB as sent, in ${first.length} files.`,
  )
  expect(first.length).toBeGreaterThan(0)
  expect(zipped).toBeLessThanOrEqual(mostKiB)
  expect(transferred).toBeLessThanOrEqual(mostKiB)
  expect(hasEditor(first)).toBe(false)

  await goTo(page, 'Impacts')
  expect(hasEditor(await heard.scripts())).toBe(false)
  await openResponse(page)
  expect(hasEditor(await heard.scripts())).toBe(true)
})
