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

/** Every script that the page loads from now on, by its address. */
function listening(page: Page): { scripts(): Promise<Map<string, string>> } {
  const loading: Promise<[string, string]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      loading.push(response.text().then((text) => [new URL(response.url()).pathname, text]))
  })
  return { scripts: async () => new Map(await Promise.all(loading)) }
}

const kibOf = (scripts: Map<string, string>) =>
  [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1024
const hasEditor = (scripts: Map<string, string>) =>
  [...scripts.values()].some((text) => editorWords.some((word) => text.includes(word)))

test(`the decision log first loads at most ${mostKiB} KiB of JavaScript, and the editor only where it is used`, async ({
  browser,
}) => {
  const { context } = await enter(browser, server.url, 'chair')
  const page = await context.newPage()
  const heard = listening(page)
  await page.goto('/senates/sen-leeds/decisions')
  await settled(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'LDS-004' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const first = await heard.scripts()
  const kib = kibOf(first)
  console.log(`First load of the decision log: ${kib.toFixed(1)} KiB of JavaScript (gzip) in ${first.size} files.`)
  expect(first.size).toBeGreaterThan(0)
  expect(kib).toBeLessThanOrEqual(mostKiB)
  expect(hasEditor(first)).toBe(false)

  await goTo(page, 'Impacts')
  expect(hasEditor(await heard.scripts())).toBe(false)
  await openResponse(page)
  expect(hasEditor(await heard.scripts())).toBe(true)
})
