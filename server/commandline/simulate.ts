import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { checkResult } from '../../shared/impacts/engine/check-result.ts'
import { parseJson, parseModelFile } from '../../shared/impacts/engine/parse-model-file.ts'
import { runModel } from '../../shared/impacts/engine/run-model.ts'
import type { CliCommand } from './command.ts'

export const simulateCommand: CliCommand = {
  usage: '[model.json] [--check]',
  takes: [],
  mayTake: ['the model file'],
  options: { check: { type: 'boolean' } },
  help: `Reads the model from standard input when no file is named, or -. Time is in days, people are the unit.
Prints the result as JSON: the model with its seed, the engine and the digest of every number, so that it can be checked;
then series by metric and service from day 0, the same under baseline, bands, statements, sensitivity and diagnostics.
--check   Reads a result, or a bundle with model, seed, engine and digest, runs its model again and compares.
          Ends with 0 when it is the same to the last bit, with 2 when it is not.
A model that cannot be run is refused with everything that is wrong with it, by JSON path.`,
  async run({ words: [file = '-'], options }, answer) {
    const stored = parseJson(await readText(file))
    if (options.check === true) {
      const { reproduced, sentence } = checkResult(stored)
      answer(sentence)
      return reproduced ? 0 : 2
    }
    const { engine, seed, digest, ...numbers } = runModel(parseModelFile(stored))
    answer(JSON.stringify({ engine, seed, digest, model: stored, ...numbers }))
    return 0
  },
}

async function readText(file: string): Promise<string> {
  if (file === '-') {
    if (process.stdin.isTTY) throw new Error('Name a model file, or send one to standard input.')
    return text(process.stdin)
  }
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Check its name.`)
  }
}
