import { spawnSync } from 'node:child_process'

// After a table changed: writes the next migration of both dialects under one name, so that they never part.
// `npm run db:generate -- --name what-changed`, with `--custom` for triggers and other SQL written by hand.
for (const url of ['', 'postgres://generated']) {
  const { status } = spawnSync('npx', ['drizzle-kit', 'generate', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  })
  if (status !== 0) process.exit(status ?? 1)
}
