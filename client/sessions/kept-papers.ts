import type { Session } from '../../shared/sessions/session.ts'
import { papersName } from '../connection/device-copies.ts'

/** What this device keeps of a session: as of which moment, and which version of it. */
export interface Kept {
  at: string
  version: string
}

/** Whose copy of which session. */
export interface KeptFor {
  personId: string
  senateId: string
  sessionId: string
}

const label = '/kept'

/** Whether this browser can keep anything: it must have a cache and be reached safely. */
export const canKeep = (): boolean => 'caches' in globalThis && 'serviceWorker' in navigator

/** What decides whether a kept copy is still what the session has: its agenda, and the files that count now. */
export function versionOf({ agenda, papers, state }: Session): string {
  const files = papers.map(({ versions, withdrawn }) => (withdrawn ? 'withdrawn' : versions.at(-1)?.file.id))
  return JSON.stringify([state, agenda.map(({ id, title, allottedMs }) => [id, title, allottedMs]), files])
}

/** What is kept of a session, if anything is. */
export async function keptOf(who: KeptFor): Promise<Kept | undefined> {
  const name = nameOf(who)
  if (!(await caches.has(name))) return undefined
  const found = await (await caches.open(name)).match(label)
  return found ? ((await found.json()) as Kept) : undefined
}

/**
 * Keeps the page with its answers, the pack and every paper of a session on this device. What was kept of it before stays
 * until everything new is there.
 * @throws when one of them cannot be fetched.
 */
export async function keep(
  who: KeptFor,
  addresses: { answers: readonly string[]; files: readonly string[] },
  version: string,
  onProgress: (done: number, of: number) => void,
): Promise<Kept> {
  await navigator.serviceWorker.register('/worker.js')
  const page = ['/', ...scriptsAndStyles()]
  const all = [...new Set([...page, ...addresses.answers, ...addresses.files])]
  const fetched: [string, Response][] = []
  for (const [done, address] of all.entries()) {
    onProgress(done, all.length)
    fetched.push([address, await fetchWhole(address)])
  }
  const kept: Kept = { at: new Date().toISOString(), version }
  const cache = await caches.open(nameOf(who))
  for (const known of await cache.keys()) if (!all.includes(pathOf(known.url))) await cache.delete(known)
  for (const [address, response] of fetched) await cache.put(address, response)
  await cache.put(label, Response.json(kept))
  return kept
}

/** Takes what is kept of a session off this device. */
export async function forget(who: KeptFor): Promise<void> {
  await caches.delete(nameOf(who))
}

const nameOf = ({ personId, senateId, sessionId }: KeptFor) => papersName(personId, senateId, sessionId)

/** What this page was made from: the names carry digests, so they stay right as long as the page is the same. */
function scriptsAndStyles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
}

/** An answer as it will be handed out later: without the time at which it was made, from which pages know the server's. */
async function fetchWhole(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} was answered ${response.status}.`)
  const headers = new Headers(response.headers)
  for (const name of ['date', 'content-encoding', 'content-length']) headers.delete(name)
  return new Response(await response.blob(), { headers })
}

const pathOf = (url: string) => url.slice(location.origin.length)
