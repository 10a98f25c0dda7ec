// Runs before every npm script (`node scripts/prepare.mjs <script>`) and puts everything that the script needs in place.
// Written for the oldest Node that may start it, without dependencies: on the first start nothing else is there yet.
import { run, say } from './run.mjs'
import { checkVersions } from './versions.mjs'

const steps = {
  start: ['client.mjs'],
  serve: ['client.mjs'],
  bench: ['client.mjs'],
  test: ['client.mjs', 'chromium.ts', 'postgres.ts'],
}

const script = process.argv[2]
try {
  checkVersions()
  // Imported only now, so that a Node that is too old is told so instead of stumbling over newer syntax.
  const { installPackages, node24 } = await import('./packages.mjs')
  installPackages()
  const node = node24()
  const failed = (steps[script] || []).filter((step) => !run(node, [`scripts/${step}`]))
  // Without a client, Chromium or PostgreSQL the other suites are still worth running: those that need it will fail.
  if (failed.length > 0 && script !== 'test') process.exit(1)
} catch (error) {
  say(error.message)
  // Nothing could run, and whoever reads only the last line of `npm test` has to learn that too.
  if (script === 'test') console.log('0 passed, 1 failed')
  process.exit(1)
}
