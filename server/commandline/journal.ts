import { parseStream, streamKinds } from '../../shared/protocol.ts'
import { readStream } from '../journal.ts'
import type { CliCommand } from './command.ts'
import { withReader } from './open-reader.ts'
import { readNames, tell } from './story.ts'

export const journalCommand: CliCommand = {
  usage: '<stream> [--json]',
  takes: ['a stream, such as decision:<id>'],
  options: { json: { type: 'boolean' } },
  help: `A stream is one of ${streamKinds.join(', ')}, then a colon and an id.
--json   Gives each event whole, as one line of JSON.`,
  async run({ words: [name = ''], options }, answer) {
    const parsed = parseStream(name)
    if (!parsed)
      throw new Error(`"${name}" is no stream. Write one as ${streamKinds[0]}:<id>, or ${streamKinds[6]}:<id>.`)
    return withReader(async (db) => {
      const events = await readStream(db, `${parsed.kind}:${parsed.id}`)
      if (events.length === 0)
        throw new Error(`Nothing is recorded of ${name}. Check the id: it is in the page's address.`)
      const names = await readNames(db, events[0]?.senateId)
      for (const event of events) answer(options.json ? JSON.stringify(event) : tell(event, names))
      return 0
    })
  },
}
