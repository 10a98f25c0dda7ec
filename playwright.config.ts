import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.ts'

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium found: run `node scripts/chromium.ts`.')

/** The journeys start the real application themselves, each on a free port. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  // Two files at a time, one for each core: each starts a server of its own.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: 'list',
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    // Traces cost as much again as the journeys themselves: CURIA_TRACE=retain-on-failure when one is needed.
    trace: process.env.CURIA_TRACE === 'retain-on-failure' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
