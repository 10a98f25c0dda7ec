/**
 * What this device keeps, so that writing goes on without a network: copies of documents, and positions that nobody has
 * heard yet. Each belongs to one person, and goes when they may no longer open the document or leave this device.
 */
export function copyName(personId: string, senateId: string, documentId: string): string {
  return `curia ${personId} ${senateId} ${documentId}`
}

/** What holds a session's papers, for reading without a network. */
export function papersName(personId: string, senateId: string, sessionId: string): string {
  return `curia papers ${personId} ${senateId} ${sessionId}`
}

/** Takes one copy away; a tab that still has it open lets go of it first. */
export function forgetCopy(name: string): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(name)
}

/** Those of these copies that this device has; where a browser does not list what it keeps, any of them may be there. */
export async function copiesHere(names: readonly string[]): Promise<readonly string[]> {
  if (typeof indexedDB === 'undefined') return []
  if (!('databases' in indexedDB)) return names
  const kept = new Set((await indexedDB.databases()).map(({ name }) => name))
  return names.filter((name) => kept.has(name))
}

/** Where a position lies that was taken without a connection. */
export function positionName(personId: string, senateId: string, proposalId: string, unitId: string): string {
  return `curia ${personId} ${senateId} position ${proposalId} ${unitId}`
}

/** Takes everything of a person away: copies of documents and papers, and positions that nobody has heard. */
export async function forgetCopiesOf(personId: string): Promise<void> {
  const own = `curia ${personId} `
  forgetPositions(own)
  await forgetPapers((name) => name.startsWith(papersName(personId, '', '').trimEnd()))
  // Not every browser lists what it keeps.
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(own)) forgetCopy(name)
  }
}

/** Takes the papers of everybody else away: who used this device before may have left without signing out. */
export async function forgetPapersOfOthers(personId: string): Promise<void> {
  await forgetPapers((name) => !name.startsWith(`${papersName(personId, '', '').trimEnd()} `))
}

function forgetPositions(beginning: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(beginning)) localStorage.removeItem(name)
  } catch {
    // Storage that is switched off holds nothing.
  }
}

async function forgetPapers(isMeant: (name: string) => boolean): Promise<void> {
  // Only where the page is reached safely.
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys())
    if (name.startsWith('curia papers ') && isMeant(name)) await caches.delete(name)
}
