import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import helmet from 'helmet'

/** Headers for every answer: a strict content security policy without inline script or style, and its companions. */
export function safetyHeaders({ secure, development }: { secure: boolean; development: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // While the code is being changed, Vite's page puts scripts and styles inline.
        scriptSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
        styleSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(development ? ['ws:'] : [])],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  })
}

/** The built client: hashed files for ever, the page itself never from a cache. */
export function builtPages(folder: string): Router {
  const router = Router()
  router.get('/assets/:file', smallCopy(new Set(existsSync(folder) ? readdirSync(join(folder, 'assets')) : [])))
  router.use(express.static(folder, { index: false, maxAge: '1y', immutable: true, setHeaders: keepOnlyHashed }))
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/api/') || !existsSync(join(folder, 'index.html'))) return next()
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}

const endings = { br: '.br', gzip: '.gz' } as const
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Sends the copy that the build made smaller, to whoever can read it. */
function smallCopy(there: ReadonlySet<string>): RequestHandler<{ file: string }> {
  return (request, response, next) => {
    const { file } = request.params
    const type = types[extname(file)]
    const encoding = request.acceptsEncodings('br', 'gzip')
    if (type && (encoding === 'br' || encoding === 'gzip') && there.has(file + endings[encoding])) {
      response.set({ 'Content-Type': type, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' })
      request.url = `/assets/${file}${endings[encoding]}`
    }
    next()
  }
}

function keepOnlyHashed(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (!path.includes('/assets/')) response.setHeader('Cache-Control', 'no-cache')
}
