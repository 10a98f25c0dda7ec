import * as Y from 'yjs'

/** Whether what somebody has open was still there to be set, or had been taken out meanwhile. */
export type Came = 'set' | 'gone'

/** Sets some fields of a record; one that somebody has taken out meanwhile stays out. */
export function editRecord(records: Y.Map<unknown>, id: string, fields: object): Came {
  const known = records.get(id)
  if (!(known instanceof Y.Map)) return 'gone'
  writeFields(known, fields)
  return 'set'
}

/** Writes only what differs: every write has an author, and takes the place of what others write at the same time. */
export function writeFields(record: Y.Map<unknown>, fields: object): void {
  for (const [name, value] of Object.entries(fields)) {
    if (JSON.stringify(record.get(name)) !== JSON.stringify(value)) record.set(name, value)
  }
}
