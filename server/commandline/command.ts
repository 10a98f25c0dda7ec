import type { ParseArgsOptionsConfig } from 'node:util'

/** What a command line said after the command's name. */
export interface Asked {
  /** What came without a dash, as many as `takes`, and at most `mayTake` more. */
  words: string[]
  options: Record<string, string | boolean | undefined>
}

/** One command of `npm run curia -- <name>`. Its answer goes to `answer`, line by line, and nothing else does. */
export interface CliCommand {
  /** What comes after the name, as the help shows it. */
  usage: string
  /** What the command needs besides its name, as people call it. */
  takes: readonly string[]
  /** What may come after that, likewise. */
  mayTake?: readonly string[]
  options: ParseArgsOptionsConfig
  /** Lines that explain the options. */
  help: string
  /** Gives the exit code. Whatever it throws is told on stderr, and the exit code is 1. */
  run(asked: Asked, answer: (line: string) => void): Promise<number>
}
