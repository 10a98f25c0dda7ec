/** What a suite reports: anything that did not run counts as failed. */
export type Counts = { passed: number; failed: number }

/** The part that we read of what vitest's json reporter writes. */
export type VitestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** The part that we read of what Playwright's json reporter writes. */
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** Skipped and todo tests count as failed, and so does a file that failed outside of its tests. */
export function countVitest({ testResults }: VitestReport): Counts {
  const files = testResults.map(({ status, assertionResults }) => {
    const passed = assertionResults.filter((test) => test.status === 'passed').length
    const failed = assertionResults.length - passed
    return { passed, failed: status === 'passed' ? failed : Math.max(failed, 1) }
  })
  return sum(files)
}

/** A flaky test and a skipped one are failures too. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

/** A suite that ended badly or ran nothing has failed at least once, whatever its report says. */
export function settle({ passed, failed }: Counts, exitCode: number | null): Counts {
  const isSuspect = exitCode !== 0 || passed + failed === 0
  return { passed, failed: isSuspect ? Math.max(failed, 1) : failed }
}

/** All suites together. */
export function sum(counts: Counts[]): Counts {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })
}
