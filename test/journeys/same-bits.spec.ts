import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { knownDigest } from '../impacts/engine/fixed-run.ts'

const entry = fileURLToPath(new URL('../impacts/engine/fixed-run.ts', import.meta.url))

/** The engine and its fixed simulation as one script that a page can run. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'fixedRun' } },
  })
  const [output] = Array.isArray(built) ? built : []
  const chunk = output?.output[0]
  if (!chunk) throw new Error('The engine was not built: vite gave no output.')
  return chunk.code
}

test('Chromium reckons an impact to the very bits that Node does', async ({ page }) => {
  const code = await script()
  const digest = await page.evaluate(`${code}; fixedRun.fixedDigest()`)
  expect(digest).toBe(knownDigest)
})
