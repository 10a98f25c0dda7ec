import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the project, whatever folder a script was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Tells the person at the keyboard, on stderr: the stdout of `npm run curia` belongs to other programs. */
export function say(line) {
  process.stderr.write(`curia: ${line}\n`)
}

/** Runs a program in the root, with all it prints on stderr, and says whether it went well. */
export function run(program, args) {
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0
}
