import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian and its relatives. */
export const hasApt = existsSync('/usr/bin/apt-get')

/** Whether this process may install packages by itself: only as root, because a test run never asks for a password. */
export const mayInstall = hasApt && process.getuid?.() === 0

/** Installs Debian packages, with apt's own messages on stderr. */
export function install(...packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
  apt('update', '-q')
  apt('install', '-yq', '--no-install-recommends', ...packages)
}
