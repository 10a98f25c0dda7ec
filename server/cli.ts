import { parseArgs } from 'node:util'
import type { CliCommand } from './commandline/command.ts'

// `npm run curia -- <command>`. Stdout carries the answer and nothing else; what goes wrong is said on stderr.

/** Loaded when they are asked for: help and mistakes are answered at once. */
const commands: Record<string, { summary: string; load(): Promise<CliCommand> }> = {
  journal: {
    summary: 'Tells what happened to one thing, an event a line.',
    load: async () => (await import('./commandline/journal.ts')).journalCommand,
  },
  verify: {
    summary: 'Walks the sealed journal and names the first bad entry.',
    load: async () => (await import('./commandline/verify.ts')).verifyCommand,
  },
  backup: {
    summary: 'Copies the whole database into a new file, also while Curia runs.',
    load: async () => (await import('./commandline/backup.ts')).backupCommand,
  },
  restore: {
    summary: 'Puts a backup in the place of the data, while Curia does not run.',
    load: async () => (await import('./commandline/restore.ts')).restoreCommand,
  },
  simulate: {
    summary: 'Says who feels a change: runs a model file and prints what it comes to.',
    load: async () => (await import('./commandline/simulate.ts')).simulateCommand,
  },
}

const start = 'npm run curia -- '
const answer = (line: string) => void process.stdout.write(`${line}\n`)

function list(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}   ${summary}`)
  return `Usage: ${start}<command>\n\n${lines.join('\n')}\n\nMore of a command: ${start}<command> --help`
}

async function run([name, ...rest]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    answer(list())
    return 0
  }
  if (name === undefined) throw new Error(`Say which command.\n\n${list()}`)
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!known) throw new Error(`There is no command "${name}".\n\n${list()}`)
  const command = await known.load()
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true })
  if (values.help) {
    answer(`Usage: ${start}${name} ${command.usage}\n\n${known.summary}\n${command.help}`)
    return 0
  }
  const most = command.takes.length + (command.mayTake?.length ?? 0)
  if (positionals.length < command.takes.length || positionals.length > most) {
    const needed = command.takes.length > 0 ? `It needs ${command.takes.join(' and ')}.` : 'It needs nothing else.'
    throw new Error(`${needed} Usage: ${start}${name} ${command.usage}`)
  }
  return command.run({ words: positionals, options: values as Record<string, string | boolean | undefined> }, answer)
}

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  process.exitCode = 1
}

/** What went wrong, in words. Drizzle keeps what the database said as the cause of its own error. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause, message } = error
  const { code = '', message: reason = '' } = (cause ?? error) as { code?: string; message?: string }
  if (cause === undefined && message !== '') return message
  return `The database cannot be read: ${reason || code}. Check CURIA_DATA or DATABASE_URL, and that this version of Curia was started once.`
}
