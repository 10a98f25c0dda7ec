import type { ChainRow } from '../db/chain.ts'
import { canonical } from '../shared/canonical.ts'
import { commitment, type EntryText, entryFormat, type Head, sha256 } from './journal.ts'

/** A private text that an entry is committed to. */
export interface Commitment {
  seq: number
  textId: string
  commitment: string
}

const fields = ['actor', 'at', 'body', 'prev', 'senate', 'seq', 'stream', 'type', 'v', 'version']

/** What is wrong with an entry that stands after `last` in its senate's chain; otherwise what it is committed to. */
export function checkEntry(row: ChainRow, last: Head): { problem: string } | { commitments: Commitment[] } {
  if (sha256(row.entry) !== row.hash) return { problem: 'Its text is not the one that its hash was taken over.' }
  const text = parse(row.entry)
  if (!text) return { problem: 'Its text is not canonical JSON with the fields of an entry.' }
  if (text.v !== entryFormat) return { problem: `Its format is ${text.v}: this version of Curia knows ${entryFormat}.` }
  if (text.prev !== last.hash) return { problem: 'It does not follow the entry before it: its link has another hash.' }
  const differing = columnsThatDiffer(row, text)
  if (differing.length > 0) return { problem: `Its columns say something else than its text: ${differing.join(', ')}.` }
  const misplaced = placeInStream(row)
  return misplaced ? { problem: misplaced } : { commitments: commitmentsOf(text) }
}

/** Whether a private text is the one that was committed to. An erased one is fine: its commitment stays. */
export function checkPrivateText(
  { commitment: expected, textId }: Commitment,
  kept: { senateId: string; salt: Buffer | null; text: string | null } | undefined,
  senateId: string,
): string | undefined {
  if (!kept) return `Its private text ${textId} has been removed, which erasing does not do.`
  if (kept.senateId !== senateId) return `Its private text ${textId} belongs to another senate.`
  if (kept.salt === null && kept.text === null) return undefined
  if (kept.salt === null || kept.text === null) return `Its private text ${textId} is half erased.`
  return commitment(kept.salt, kept.text) === expected ? undefined : `Its private text ${textId} has been changed.`
}

function parse(entry: string): EntryText | undefined {
  try {
    const value: unknown = JSON.parse(entry)
    const isEntry = typeof value === 'object' && value !== null && Object.keys(value).sort().join() === fields.join()
    return isEntry && canonical(value) === entry ? (value as EntryText) : undefined
  } catch {
    // Whatever does not parse is no entry, which is the answer.
    return undefined
  }
}

function columnsThatDiffer(row: ChainRow, text: EntryText): string[] {
  const pairs: [name: string, column: unknown, said: unknown][] = [
    ['senate', row.senateId, text.senate],
    ['seq', row.seq, text.seq],
    ['stream', row.stream, text.stream],
    ['version', row.version, text.version],
    ['type', row.type, text.type],
    ['at', row.at.toISOString(), text.at],
    ['by', row.by, text.actor],
  ]
  return pairs.filter(([, column, said]) => column !== said).map(([name]) => name)
}

function placeInStream({ seq, senateId, version, beforeSeq, beforeSenateId, twinSeq }: ChainRow): string | undefined {
  if (twinSeq !== null) return `Another entry claims the same place in its stream: ${version}.`
  if (version < 1 || !Number.isInteger(version)) return `There is no place ${version} in a stream.`
  if (version === 1) return undefined
  if (beforeSeq === null) return `Its stream has a gap: there is no entry ${version - 1} before its ${version}.`
  if (beforeSenateId !== senateId) return 'Its stream began in another senate.'
  return beforeSeq < seq ? undefined : `Its stream is out of order: entry ${version - 1} comes after its ${version}.`
}

function commitmentsOf({ seq, body }: EntryText): Commitment[] {
  const { sealed } = body as { sealed?: Record<string, { textId: string; commitment: string }> }
  return Object.values(sealed ?? {}).map((kept) => ({ seq, textId: kept.textId, commitment: kept.commitment }))
}
