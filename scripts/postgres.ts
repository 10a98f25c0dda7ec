import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { hasApt, install, mayInstall } from './apt.ts'

/** A running server of one's own: `url` names its maintenance database as its superuser. */
export type Postgres = { url: string; stop: () => Promise<void> }

const debian = '/usr/lib/postgresql'
const isRoot = process.getuid?.() === 0

/** The folder with PostgreSQL's server programs: Debian's newest version, or whatever is on PATH. */
export function findPostgres(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** Starts a PostgreSQL of its own in a fresh folder, on a free loopback port. It does not outlive this process. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPostgres()
  if (!bin) throw new Error(`No PostgreSQL found. ${advice()}`)
  const folder = mkdtempSync(join(tmpdir(), 'curia-postgres-'))
  const [data, log, secret] = ['data', 'log', 'secret'].map((name) => join(folder, name)) as [string, string, string]
  const keeper = keep(bin, folder)
  try {
    const password = randomBytes(16).toString('hex')
    writeFileSync(secret, password)
    if (isRoot) run('chown', '-R', 'postgres', folder)
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`]
    run(...asPostgres(join(bin, 'initdb'), '-D', data, ...access, '-E', 'UTF8', `--locale=${locale}`))
    const port = await freePort()
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
    run(...asPostgres(join(bin, 'pg_ctl'), '-D', data, '-l', log, '-o', settings, '-w', 'start'))
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stop(keeper) }
  } catch (error) {
    const story = existsSync(log) ? readFileSync(log, 'utf8') : ''
    await stop(keeper)
    throw new Error(`PostgreSQL did not start.\n${story}`, { cause: error })
  }
}

/**
 * A shell that waits for its stdin to end, which happens when we close it and also when this process dies in any way,
 * and then takes server and folder away. In a process group of its own, so that Ctrl-C does not stop it first.
 */
function keep(bin: string, folder: string): ChildProcess {
  const [program, ...args] = asPostgres(join(bin, 'pg_ctl'), '-D', join(folder, 'data'), '-m', 'immediate', 'stop')
  const script = 'folder=$1; shift; read -r _; "$@" >/dev/null 2>&1; rm -rf "$folder"'
  const keeper = spawn('sh', ['-c', script, 'sh', folder, program, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keeper.unref()
  return keeper
}

async function stop(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return
  const exit = once(keeper, 'exit')
  keeper.ref()
  keeper.stdin?.end()
  await exit
}

/** PostgreSQL refuses to run as root; Debian's package brings the user that it runs as instead. */
function asPostgres(program: string, ...args: string[]): [string, ...string[]] {
  return isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args]
}

function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

function advice(): string {
  if (hasApt) return 'Run `sudo apt-get install --no-install-recommends postgresql`, then the same command again.'
  if (process.platform === 'darwin') return 'Run `brew install postgresql@17` and put its bin folder on PATH.'
  return 'Install PostgreSQL 15 or newer with initdb and pg_ctl on PATH, for instance `sudo dnf install postgresql-server`.'
}

if (import.meta.main && !findPostgres()) {
  if (mayInstall) {
    console.error('curia: installing PostgreSQL for the tests')
    // The package would otherwise create and start a server of its own, which nobody asked for.
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
    install('postgresql')
  }
  if (!findPostgres()) {
    console.error(`curia: the tests need PostgreSQL. ${advice()}`)
    process.exit(1)
  }
}
