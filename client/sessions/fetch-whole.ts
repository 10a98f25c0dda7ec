/** A whole set of papers is more than the server hands out at once: it says how long to wait, and is asked again so often. */
const mostTries = 12
/** Where it is only busy with the packs of others. */
const busySeconds = 5

/**
 * An answer as it will be handed out later: without the time at which it was made, from which pages know the server's.
 * `gone` where there is none that this person may have. Waits as long as the server asks to where it refuses for now.
 * @throws when it cannot be fetched.
 */
export async function fetchWhole(address: string): Promise<Response | 'gone'> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(address, { cache: 'no-store' })
    if ([403, 404].includes(response.status)) return 'gone'
    if (response.ok) return asKept(response)
    const isForNow = [429, 503].includes(response.status)
    if (!isForNow || tries === mostTries) throw new Error(`${address} was answered ${response.status}.`)
    const seconds = Number(response.headers.get('retry-after') ?? busySeconds)
    // Many devices are refused in the same instant, and do not come back in the same.
    await new Promise((resolve) => setTimeout(resolve, (seconds + Math.random()) * 1000))
  }
}

async function asKept(response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  for (const name of ['date', 'content-encoding', 'content-length']) headers.delete(name)
  return new Response(await response.blob(), { headers })
}
