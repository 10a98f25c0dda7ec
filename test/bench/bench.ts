import { parseArgs } from 'node:util'
import { commands } from './commands.ts'
import { impacts } from './impacts.ts'
import { scenario } from './scenario.ts'
import { session } from './session.ts'

/** Measures one promise of the product against a baseline of the same run, and gives the lines to print. */
export type Bench = () => Promise<string[]>

// `npm run bench`, or `npm run bench -- --only commands`. Figures are ratios within one run: milliseconds depend on the
// machine, and are there to be read beside them. Those of the impact engine are set beside other engines' too, of another day.
const benches: Record<string, Bench> = { commands, session, impacts, scenario }

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const chosen = values.only ?? Object.keys(benches)
const unknown = chosen.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. The benches are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const name of chosen) {
  const lines = (await benches[name]?.()) ?? []
  console.log([name, ...lines.map((line) => `  ${line}`)].join('\n'))
}
