import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hasApt, install, mayInstall } from './apt.ts'

/** Chromium without its windows: the same pages in four fifths of the time. */
const headless = '/usr/bin/chromium-headless-shell'
const usual = [
  headless,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium of the browser journeys: the one in CHROMIUM, the system's, or the one that Playwright downloaded. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path)) ?? downloadedByPlaywright()
}

// Loaded only when asked for: it takes longer than everything else that happens before a start.
function downloadedByPlaywright(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Installed where a Chromium is there already, too, unless somebody chose one; a Debian that has none has the other. */
function installChromium(): void {
  if (process.env.CHROMIUM || existsSync(headless)) return
  console.error('curia: installing Chromium for the browser journeys')
  install('chromium-headless-shell')
  if (!findChromium()) install('chromium')
}

if (import.meta.main) {
  if (mayInstall) installChromium()
  if (!findChromium()) {
    const command = hasApt ? 'sudo apt-get install --no-install-recommends chromium' : 'npx playwright install chromium'
    console.error(
      `curia: the browser journeys need Chromium. Run \`${command}\`, or name one: CHROMIUM=/path/to/chrome npm test`,
    )
    process.exit(1)
  }
}
