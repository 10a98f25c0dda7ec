import { defineConfig } from 'vitest/config'

const notVitest = ['test/journeys/**', 'test/bench/**']

/**
 * Rules that must hold on either database: the store's contract, and every file that says so in its name. Files
 * `*.sqlite.test.ts` are about what only SQLite has: its file, its lock, its one writer.
 */
const both = ['test/store/**/*.test.ts', 'test/**/*.both.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Files of one process share what they import: to load the server anew for each took half of the time. Each test file
    // has an app and a database of its own, and what the modules hold, they hold by database.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // A condition is waited for, and a busy machine may take its time over it.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: notVitest,
          setupFiles: ['test/support/use-sqlite.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: both,
          exclude: [...notVitest, 'test/**/*.sqlite.test.ts'],
          globalSetup: ['test/support/postgres-server.ts'],
          setupFiles: ['test/support/use-postgres.ts'],
        },
      },
    ],
  },
})
