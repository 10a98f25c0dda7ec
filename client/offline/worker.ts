// The service worker: hands out what this device keeps (`client/sessions/kept-papers.ts`) where the network gives nothing.
// It is registered when somebody first keeps papers, keeps nothing by itself, and answers nothing but GET.

interface Fetching extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Living extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Worker {
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'install' | 'activate', listener: (event: Living) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/socket.io/')) return
  event.respondWith(pathname.startsWith('/assets/') ? keptFirst(request) : networkFirst(request))
})

/** Files with a digest in their name never change. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    // A page of any address is the same page; what is not kept fails as it would have without us.
    const isPage = request.mode === 'navigate' && !new URL(request.url).pathname.startsWith('/api/')
    const kept = await caches.match(isPage ? '/' : request, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}
