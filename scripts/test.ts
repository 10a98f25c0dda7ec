// `npm test`: every suite after the other, each counted by its own machine-readable report.
// `node scripts/test.ts sqlite journeys` runs only those two.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Counts, countPlaywright, countVitest, settle, sum } from './counts.ts'

type Suite = (report: string) => Promise<Counts>

const root = join(import.meta.dirname, '..')
const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
const suites: Record<string, Suite> = {
  types: () => check('tsc', '--noEmit'),
  lint: () => check('biome', 'check', '.'),
  unused: () => check('knip'),
  sqlite: (report) => vitest('sqlite', report),
  postgres: (report) => vitest('postgres', report),
  journeys,
}

/** No suite takes longer, unless it hangs. */
const longestMs = 13 * 60_000

let running: ChildProcess | undefined
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isInterrupted = true
    endGroup(running, signal)
  })
}

/** A tool that is content or not: one test. */
async function check(tool: string, ...args: string[]): Promise<Counts> {
  return (await run({}, tool, ...args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(project: string, report: string): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await run({}, 'vitest', 'run', '--project', project, ...reporters)
  return settle(countReport(report, countVitest), exitCode)
}

/** The journeys walk through the built client, so it has to be the present one. */
async function journeys(report: string): Promise<Counts> {
  if ((await run({}, 'node', 'scripts/client.mjs')) !== 0) return { passed: 0, failed: 1 }
  const exitCode = await run({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }, 'playwright', 'test', '--reporter=list,json')
  return settle(countReport(report, countPlaywright), exitCode)
}

/** A missing report is a crash, which `settle` counts. */
function countReport<R>(report: string, count: (report: R) => Counts): Counts {
  return existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')) as R) : { passed: 0, failed: 0 }
}

/**
 * Runs a program with its output streamed through; the exit code is null when a signal ended it, ours included once it
 * has taken too long. Whatever it started and left behind ends with it.
 */
async function run(env: Record<string, string>, program: string, ...args: string[]): Promise<number | null> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: path },
    stdio: 'inherit',
    detached: true,
  })
  running = child
  const late = setTimeout(() => {
    console.error(`${program} has not ended after ${longestMs / 60_000} minutes: it is stopped, and counts as failed.`)
    endGroup(child, 'SIGKILL')
  }, longestMs)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(late)
  endGroup(child, 'SIGKILL')
  running = undefined
  return code
}

function endGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    // Nobody is left: what we wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites)
const unknown = chosen.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}

/** A suite that breaks off has failed, and after an interruption so has every suite that did not run. */
async function outcome(name: string): Promise<Counts> {
  if (isInterrupted) return { passed: 0, failed: 1 }
  try {
    return await (suites[name] as Suite)(join(folder, `${name}.json`))
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'curia-test-'))
const results: { name: string; counts: Counts }[] = []
for (const name of chosen) {
  console.log(`\n── ${name}`)
  results.push({ name, counts: await outcome(name) })
}
rmSync(folder, { recursive: true, force: true })

console.log()
for (const { name, counts } of results) console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`)
const { passed, failed } = sum(results.map((result) => result.counts))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
