import type { SessionAnswer } from '../../shared/sessions/answers.ts'
import { getJson, isGone, isSignedOut } from '../connection/api.ts'
import { type PapersOf, papersName } from '../connection/device-copies.ts'
import { fetchWhole } from './fetch-whole.ts'
import { lostOf, packOf, refreshOf, versionOf } from './kept-version.ts'

/** What this device keeps of a session: as of which moment, and which version of it. */
export interface Kept {
  at: string
  version: string
}

const label = '/kept'

/** Whether this browser can keep anything: it must have a cache and be reached safely. */
export const canKeep = (): boolean => 'caches' in globalThis && 'serviceWorker' in navigator

/**
 * Keeps the page with its answers, the pack and every paper of a session on this device.
 * @param answers where what the page shows was asked for
 * @throws when one of them cannot be fetched: then nothing is kept.
 */
export async function keep(
  who: PapersOf,
  { answers, version, files }: { answers: readonly string[]; version: string; files: readonly string[] },
  onProgress: (done: number, of: number) => void,
): Promise<Kept> {
  await navigator.serviceWorker.register('/worker.js')
  const all = [...new Set(['/', ...scriptsAndStyles(), ...answers, packOf(who.sessionId), ...files])]
  const fetched: [string, Response][] = []
  for (const [done, address] of all.entries()) {
    onProgress(done, all.length)
    const answer = await fetchWhole(address)
    if (answer === 'gone') throw new Error(`There is nothing at ${address}.`)
    fetched.push([address, answer])
  }
  const cache = await caches.open(papersName(who))
  for (const [address, response] of fetched) await cache.put(address, response)
  return await labelled(cache, version)
}

/**
 * Brings what is kept of a session up to date, and says what is kept then: null where nothing is. What its person may no
 * longer read goes before anything is fetched; all of it where they may not open the session, or see no paper of it.
 * @throws when something cannot be fetched: what went stays away, and the next time goes on from there.
 */
export function keepUp(who: PapersOf): Promise<Kept | null> {
  // One after the other, in other tabs too: who asked earlier must not put back what has gone since.
  return navigator.locks.request(papersName(who), () => broughtUp(who))
}

async function broughtUp(who: PapersOf): Promise<Kept | null> {
  if (!(await caches.has(papersName(who)))) return null
  const session = await sessionNow(who)
  if (session === undefined || session.papers.length === 0) {
    await forget(who)
    return null
  }
  const cache = await caches.open(papersName(who))
  const kept = (await (await cache.match(label))?.json()) as Kept | undefined
  const version = versionOf(session)
  // Without its label it is being put together in this moment.
  if (!kept) return null
  if (kept.version === version) return kept
  const before = (await cache.keys()).map(({ url }) => url.slice(location.origin.length))
  for (const path of lostOf(before, who.sessionId, session)) await cache.delete(path)
  for (const path of refreshOf(before, who.sessionId, session)) {
    const answer = await fetchWhole(path)
    if (answer === 'gone') await cache.delete(path)
    else await cache.put(path, answer)
  }
  return await labelled(cache, version)
}

/** Takes what is kept of a session off this device. */
export async function forget(who: PapersOf): Promise<void> {
  await caches.delete(papersName(who))
}

/** The session as its person may see it; undefined where they may not open it, or are signed in no longer. */
async function sessionNow({ sessionId }: PapersOf) {
  try {
    return (await getJson<SessionAnswer>(`/sessions/${sessionId}`)).state
  } catch (error) {
    if (isGone(error) || isSignedOut(error)) return undefined
    throw error
  }
}

async function labelled(cache: Cache, version: string): Promise<Kept> {
  const kept: Kept = { at: new Date().toISOString(), version }
  await cache.put(label, Response.json(kept))
  return kept
}

/** What this page was made from: the names carry digests, so they stay right as long as the page is the same. */
function scriptsAndStyles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
}
