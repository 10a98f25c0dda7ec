import type { DocumentCommand } from '../../shared/documents/commands.ts'
import type { DocumentFacts } from '../../shared/documents/facts.ts'
import { isPlain } from '../../shared/documents/kinds.ts'
import { templateOf } from '../../shared/documents/templates.ts'
import type { PersonId, SeatId } from '../../shared/ids.ts'
import { serverClient } from './admission.ts'
import { fromParts, fromPlain } from './initial-plain.ts'
import { fromMarkdown, fromTemplate } from './initial-text.ts'

/** What a new document begins with. */
export interface FirstWords {
  /** Its first Yjs update, written for whoever starts it. */
  data: Uint8Array
  /** The updates that follow it at once: what others had written already, under their names. */
  others?: readonly { data: Uint8Array; personId: PersonId }[]
  /** What search finds until the text is read. */
  body: string
}

/** What the document begins with that a command makes; undefined when it makes none. */
export function firstWordsOf(command: DocumentCommand, facts: DocumentFacts): FirstWords | undefined {
  switch (command.type) {
    case 'createDocument': {
      const { kind } = command.body
      if (isPlain(kind)) return { data: facts.copied?.data ?? fromPlain(kind, {}), body: '' }
      const headings = templateOf(kind).map((part) => part.heading)
      return { data: fromTemplate(headings), body: headings.join('\n') }
    }
    case 'importDocument':
      return { data: fromMarkdown(command.body.markdown), body: command.body.markdown }
    case 'importScenario':
      return importedScenario(command.body, facts.setters)
    case 'importLoops': {
      const { nodes, edges } = command.body
      return { data: fromPlain('loops', { nodes, edges }), body: '' }
    }
    default:
      return undefined
  }
}

type ImportedScenario = Extract<DocumentCommand, { type: 'importScenario' }>['body']

function importedScenario(
  { settings, changes, assumptions }: ImportedScenario,
  setters: ReadonlyMap<SeatId, PersonId>,
): FirstWords {
  const bySetter = Map.groupBy(Object.entries(assumptions), ([, { bySeatId }]) => bySeatId)
  const parts = [...bySetter].map(([seatId, set], n) => ({
    personId: setters.get(seatId),
    client: serverClient + 1 + n,
    roots: { assumptions: Object.fromEntries(set.map(([id, { fields }]) => [id, fields])) },
  }))
  const [first, ...rest] = fromParts('scenario', [{ roots: { settings, changes }, client: serverClient }, ...parts])
  const others = rest.flatMap((data, n) => {
    const personId = parts[n]?.personId
    return personId ? [{ data, personId }] : []
  })
  if (!first) throw new Error('The first part makes an update.')
  return { data: first, others, body: '' }
}
