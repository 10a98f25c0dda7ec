/**
 * An answer as it will be handed out later: without the time at which it was made, from which pages know the server's.
 * `gone` where there is none that this person may have.
 * @throws when it cannot be fetched now.
 */
export async function fetchWhole(address: string): Promise<Response | 'gone'> {
  const response = await fetch(address, { cache: 'no-store' })
  if ([403, 404].includes(response.status)) return 'gone'
  if (!response.ok) throw new Error(`${address} was answered ${response.status}.`)
  const headers = new Headers(response.headers)
  for (const name of ['date', 'content-encoding', 'content-length']) headers.delete(name)
  return new Response(await response.blob(), { headers })
}
