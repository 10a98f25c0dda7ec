import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'

/** How the server was started: to try it, for real, or while changing the code. */
export type Mode = 'start' | 'serve' | 'dev'

export interface Settings {
  mode: Mode
  port: number
  host: string
  /** The folder that holds the database and whatever else is kept. */
  data: string
  /** The public origin, without a slash at the end; undefined means the loopback addresses with the bound port. */
  url: string | undefined
  secret: string
  databaseUrl: string | undefined
  demonstration: boolean
  /** Whether the address is this machine's own: then the demonstration asks for no access code. */
  loopback: boolean
  /** Lets a monitoring system read /metrics from elsewhere. */
  metricsToken: string | undefined
  /** How many reverse proxies stand in front, whose X-Forwarded-For is believed. */
  trustedProxies: number
  logLevel: string
}

/** Where the data are: all that the command line needs to know. */
export function readPlace(env: NodeJS.ProcessEnv = process.env): Pick<Settings, 'data' | 'databaseUrl'> {
  return { data: resolve(env.CURIA_DATA ?? './data'), databaseUrl: env.DATABASE_URL || undefined }
}

/**
 * Reads every setting, in this one place, from the environment.
 * @throws an Error that names the setting and what to do about it.
 */
export function readSettings(mode: Mode, env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${env.PORT}": give a port from 0 to 65535.`)
  const host = env.HOST ?? '127.0.0.1'
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  const { data, databaseUrl } = readPlace(env)
  const demonstration = env.CURIA_DEMO === undefined ? mode !== 'serve' : flag('CURIA_DEMO', env.CURIA_DEMO)
  const url = env.CURIA_URL === undefined ? undefined : origin(env.CURIA_URL)
  if (mode === 'serve') {
    if (demonstration)
      throw new Error('CURIA_DEMO is on: "npm run serve" holds real work. Unset it, or use "npm start".')
    if (!url)
      throw new Error('CURIA_URL is not set: give the public address, for example https://curia.example.nhs.uk.')
    if (!loopback && !url.startsWith('https:'))
      throw new Error('CURIA_URL must start with https: when HOST is not a loopback address.')
  }
  return {
    mode,
    port,
    host,
    data,
    url,
    secret: secret(mode, data, env.CURIA_SECRET),
    databaseUrl,
    demonstration,
    loopback,
    metricsToken: env.CURIA_METRICS_TOKEN || undefined,
    trustedProxies: Number(env.CURIA_PROXIES ?? 0),
    logLevel: env.CURIA_LOG ?? 'info',
  }
}

function flag(name: string, value: string): boolean {
  if (['1', 'true', 'on', 'yes'].includes(value)) return true
  if (['0', 'false', 'off', 'no', ''].includes(value)) return false
  throw new Error(`${name} is "${value}": say 1 or 0.`)
}

function origin(value: string): string {
  const url = URL.parse(value)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/') {
    throw new Error(`CURIA_URL is "${value}": give an origin such as https://curia.example.nhs.uk.`)
  }
  return url.origin
}

/** For real use the secret is given, and strong; to try Curia one is made and kept in the data folder. */
function secret(mode: Mode, data: string, given: string | undefined): string {
  if (given !== undefined) {
    if (given.length < 32) throw new Error('CURIA_SECRET is too short: use at least 32 random characters.')
    return given
  }
  if (mode === 'serve')
    throw new Error(
      'CURIA_SECRET is not set: give at least 32 random characters, for example from "openssl rand -base64 32".',
    )
  const path = join(data, 'secret')
  if (!existsSync(path)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}
