import type { SessionId } from '../../shared/ids.ts'

/**
 * What this device keeps, so that writing goes on without a network: copies of documents, and positions that nobody has
 * heard yet. Each belongs to one person, and goes when they may no longer open the document or leave this device.
 */
export function copyName(personId: string, senateId: string, documentId: string): string {
  return `curia ${personId} ${senateId} ${documentId}`
}

/** Whose copy of the papers of which session. */
export interface PapersOf {
  personId: string
  senateId: string
  sessionId: SessionId
}

const papers = 'curia papers '

/** What holds a session's papers, for reading without a network. */
export function papersName({ personId, senateId, sessionId }: PapersOf): string {
  return `${papers}${personId} ${senateId} ${sessionId}`
}

/** Every copy of papers that this device has for a person. */
export async function papersOn(personId: string): Promise<PapersOf[]> {
  const own = (await caches.keys()).filter((name) => name.startsWith(`${papers}${personId} `))
  return own.map((name) => {
    const [senateId = '', sessionId = ''] = name.slice(`${papers}${personId} `.length).split(' ')
    return { personId, senateId, sessionId: sessionId as SessionId }
  })
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

/** Takes what a person wrote away: copies of documents, and positions that nobody has heard. */
export async function forgetWritingOf(personId: string): Promise<void> {
  const own = `curia ${personId} `
  forgetPositions(own)
  // Not every browser lists what it keeps.
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(own)) forgetCopy(name)
  }
}

/** Takes the papers of everybody else away: who used this device before may have left without signing out. */
export async function forgetPapersOfOthers(personId: string): Promise<void> {
  await forgetPapersNamed((name) => !name.startsWith(`${papers}${personId} `))
}

/** Takes all papers away: nobody is signed in here any more. Unlike writing they hold nothing that the server lacks. */
export async function forgetPapers(): Promise<void> {
  await forgetPapersNamed(() => true)
}

function forgetPositions(beginning: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(beginning)) localStorage.removeItem(name)
  } catch {
    // Storage that is switched off holds nothing.
  }
}

async function forgetPapersNamed(isMeant: (name: string) => boolean): Promise<void> {
  // Only where the page is reached safely.
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) if (name.startsWith(papers) && isMeant(name)) await caches.delete(name)
}
