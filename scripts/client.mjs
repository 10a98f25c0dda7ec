// Builds the browser's half into dist/, unless what is there was built from these very sources.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './run.mjs'

const sources = ['client', 'shared', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
const dist = join(root, 'dist')
const stamp = join(dist, '.built')

/** Over contents and not times: it sees removals, and neither a fresh clone nor a wrong clock misleads it. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesOf(source) {
  const path = join(root, source)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [source]
  const names = readdirSync(path, { recursive: true }).sort()
  return names.map((name) => join(source, name)).filter((file) => statSync(join(root, file)).isFile())
}

function isBuiltFrom(hash) {
  return existsSync(join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

const hash = hashOfSources()
if (!isBuiltFrom(hash)) {
  say('building the client')
  // A build that breaks off must not pass for a good one.
  rmSync(stamp, { force: true })
  if (!run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])) {
    say('the client did not build; the message above says why')
    process.exit(1)
  }
  writeFileSync(stamp, hash)
}
