import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
  router.use(express.static(folder, { index: false, maxAge: '1y', immutable: true, setHeaders: keepOnlyHashed }))
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/api/') || !existsSync(join(folder, 'index.html'))) return next()
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}

function keepOnlyHashed(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (!path.includes('/assets/')) response.setHeader('Cache-Control', 'no-cache')
}
