/**
 * Copies of documents that this device keeps, so that writing goes on without a network. Each belongs to one person, and
 * goes when they may no longer open the document or leave this device.
 */
export function copyName(personId: string, senateId: string, documentId: string): string {
  return `curia ${personId} ${senateId} ${documentId}`
}

/** Takes one copy away; a tab that still has it open lets go of it first. */
export function forgetCopy(name: string): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(name)
}

/** Takes every copy of a person away. */
export async function forgetCopiesOf(personId: string): Promise<void> {
  // Not every browser lists what it keeps.
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(copyName(personId, '', '').trimEnd())) forgetCopy(name)
  }
}
