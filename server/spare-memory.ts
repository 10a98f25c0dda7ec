import { Session } from 'node:inspector/promises'

/**
 * Gives back the memory that starting took. While it links modules, Node reads the package.json of each one's package
 * again; Drizzle's has 180 KB and hundreds of modules. V8 would keep the several hundred megabytes that this leaves
 * behind, because an idle server never needs to tidy up. Takes a moment in which nothing else runs.
 */
export async function spareMemory(): Promise<void> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}
