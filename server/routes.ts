import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Db } from '../db/store.ts'
import { actions, can } from '../shared/can.ts'
import type { PersonId } from '../shared/ids.ts'
import { mostImportBytes } from '../shared/impacts/exchange/limits.ts'
import { notFound, Refusal } from '../shared/refusal.ts'
import type { Accounts, SignedIn } from './accounts.ts'
import type { Bus } from './change.ts'
import type { DocumentReader } from './documents/reader.ts'
import { parse, parseEnvelope } from './envelope.ts'
import type { Execute } from './execute.ts'
import type { FileRoute } from './file-route.ts'
import { cameBy } from './guests/passes.ts'
import { importPath } from './impacts/exchange/import-path.ts'
import type { Limits } from './limits.ts'
import type { Access } from './members/access.ts'
import { describeApi } from './openapi.ts'
import type { PersonQuery, Query, SentFile } from './query.ts'

interface RouteParts {
  db: Db
  now(): Date
  accounts: Accounts
  access: Access
  documents: DocumentReader
  bus: Bus
  execute: Execute
  limits: Limits
  /** Routes of their own that carry files. */
  files: readonly FileRoute[]
  queries: readonly Query[]
  personQueries: readonly PersonQuery[]
}

/**
 * The API below `/api`: commands by one address, and every declared read.
 * @throws when a read declares an action that `can` does not know, or two share an address.
 */
export function createRoutes(parts: RouteParts): Router {
  const { db, now, accounts, access, documents, bus, execute, limits } = parts
  refuseUndeclared(parts)
  const router = Router()
  const json = (limit: string | number) => express.json({ limit, strict: true, type: 'application/json' })

  router.post(
    importPath.path,
    async (request, _response, next) => {
      requireJson(request)
      // Who may send a large body is asked before it is read.
      await signedIn(request)
      next()
    },
    json(mostImportBytes),
    async (request, response) => {
      const who = await signedIn(request)
      const envelope = parseEnvelope(request.body)
      if (envelope.type !== 'importModel') {
        throw new Refusal('malformed', 'Only importModel is sent here. Send other commands to /api/commands.', '/type')
      }
      response.json(await execute(who.personId, envelope, cameBy(who)))
    },
  )

  router.use(json('256kb'))
  router.post('/commands', async (request, response) => {
    requireJson(request)
    const who = await signedIn(request)
    response.json(await execute(who.personId, parseEnvelope(request.body), cameBy(who)))
  })

  // Made when it is first asked for: to describe every schema takes longer than all other routes together.
  let description: ReturnType<typeof describeApi> | undefined
  router.get('/openapi.json', (_request, response) => {
    description ??= describeApi(bus, [...parts.queries, ...parts.personQueries], parts.files)
    response.json(description)
  })

  for (const query of parts.personQueries) {
    router.get(query.path, async (request, response) => {
      const { personId } = await signedIn(request)
      await limits.read(personId)
      const search = parse(query.search, { ...request.query })
      const actor = await access.personActor(personId)
      const seats = await seatsOf(personId)
      response.json(await query.run({ db, now: now(), actor, seats, search }))
    })
  }
  for (const query of parts.queries) router.get(query.path, answer(query))

  function answer(query: Query): RequestHandler {
    return async (request, response) => {
      const { personId } = await signedIn(request)
      await limits.read(personId, query.media ? 'file' : 'answer')
      const params = parse(query.params, { ...request.params })
      const resource = await query.resource(db, params)
      const actor = resource && (await access.seatActor(personId, resource.senateId))
      if (!actor || !can(actor, query.action, resource)) throw notFound()
      const search = parse(query.search, { ...request.query })
      const found = await query.run({ db, now: now(), documents, actor, params, search })
      if (found === undefined) throw notFound()
      send(response, query, found)
    }
  }

  async function seatsOf(personId: PersonId) {
    const senateIds = await access.senatesOf(personId)
    const actors = await Promise.all(senateIds.map((senateId) => access.seatActor(personId, senateId)))
    return actors.filter((actor) => actor !== undefined)
  }

  async function signedIn(request: Request): Promise<SignedIn> {
    const who = await accounts.signedIn(request.headers)
    if (!who)
      throw new Refusal('signed-out', 'You are not signed in, or your session has ended. Sign in, then try again.')
    return who
  }

  return router
}

/** CSRF: a form of another site cannot send JSON. @throws Refusal `malformed`. */
export function requireJson(request: Request): void {
  if (!request.is('application/json'))
    throw new Refusal('malformed', 'Send JSON, with the content type application/json.')
}

function send(response: Response, query: Query, found: unknown): void {
  response.set('Cache-Control', 'no-store')
  if (query.media) {
    if (query.media === 'application/octet-stream') {
      const { name, media, content } = found as SentFile
      response.attachment(name).type(media).send(content)
      return
    }
    const name = query.path.split('/').at(-1) ?? 'export'
    response.type(query.media).attachment(`curia-${name}`).send(found)
  } else response.json(found)
}

function refuseUndeclared({ queries, personQueries, bus }: RouteParts): void {
  const paths = new Set<string>()
  for (const { path, action } of [...queries, ...personQueries]) {
    if (!actions.includes(action)) throw new Error(`The route ${path} declares no action that is known: ${action}.`)
    if (paths.has(path)) throw new Error(`Two routes share the address ${path}.`)
    paths.add(path)
  }
  for (const [type, { spec }] of bus.commands) {
    if (!actions.includes(spec.action))
      throw new Error(`The command ${type} declares no action that is known: ${spec.action}.`)
  }
}
