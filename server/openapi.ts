import * as z from 'zod'
import type { Bus } from './change.ts'
import { envelopeSchema } from './envelope.ts'
import type { FileRoute } from './file-route.ts'
import type { PersonQuery, Query } from './query.ts'

const problem = {
  description: 'Refused, with a stable code and a sentence for people (RFC 9457).',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', description: 'Stable: scripts may rely on it.' },
          detail: { type: 'string', description: 'A sentence for people that ends with what to do.' },
          at: { type: 'string', description: 'The JSON path of the field at fault.' },
          retryAfterSeconds: { type: 'integer', description: 'With too-many: how long to wait.' },
          correlationId: { type: 'string' },
        },
      },
    },
  },
}

const accepted = z.object({
  stream: z.string(),
  version: z.int(),
  result: z.record(z.string(), z.unknown()),
})

/** OpenAPI 3.1, from the very schemas that requests are parsed with: every command, every read, every file. */
export function describeApi(bus: Bus, queries: readonly (Query | PersonQuery)[], files: readonly FileRoute[]) {
  const commands = [...bus.commands].filter(([, { spec }]) => !spec.demonstrationOnly)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Curia',
      version: '1',
      description: 'Every change is a command, sent to one address. Reads are below. The session cookie authenticates.',
    },
    paths: {
      '/api/commands': {
        post: {
          operationId: 'command',
          summary: 'Carry out a command. A repetition with the same commandId gets the first answer.',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  oneOf: commands.map(([type]) => ({ $ref: `#/components/schemas/${type}` })),
                  discriminator: {
                    propertyName: 'type',
                    mapping: Object.fromEntries(commands.map(([type]) => [type, `#/components/schemas/${type}`])),
                  },
                },
              },
            },
          },
          responses: {
            200: {
              description: 'Done and durable.',
              content: { 'application/json': { schema: schemaOf(accepted, 'output') } },
            },
            default: problem,
          },
        },
      },
      ...Object.fromEntries(queries.map((query) => [`/api${braced(query.path)}`, { get: describeQuery(query) }])),
      ...Object.fromEntries(
        files.map((route) => [`/api${braced(route.path)}`, { [route.method]: describeFile(route) }]),
      ),
    },
    components: {
      schemas: Object.fromEntries(
        commands.map(([type, { spec }]) => [
          type,
          {
            ...schemaOf(envelopeSchema.extend({ type: z.literal(type), body: spec.body }), 'input'),
            description: spec.summary,
            'x-curia-action': spec.action,
          },
        ]),
      ),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'curia.session_token' } },
    },
    security: [{ session: [] }],
  }
}

function describeQuery(query: Query | PersonQuery) {
  return {
    operationId: operationOf('get', query.path),
    summary: query.summary,
    'x-curia-action': query.action,
    parameters: [...('params' in query ? parameters(query.params, 'path') : []), ...parameters(query.search, 'query')],
    responses: {
      200: {
        description: 'The answer.',
        content: { [query.media ?? 'application/json']: { schema: schemaOf(query.answer, 'output') } },
      },
      default: problem,
    },
  }
}

function describeFile({ method, path, summary, action, params, takes, gives }: FileRoute) {
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    operationId: operationOf(method, path),
    summary,
    'x-curia-action': action,
    parameters: parameters(params, 'path'),
    ...(takes && { requestBody: { required: true, content: { [takes]: file } } }),
    responses: {
      200: {
        description: 'The answer.',
        content:
          gives instanceof z.ZodType
            ? { 'application/json': { schema: schemaOf(gives, 'output') } }
            : Object.fromEntries(gives.map((media) => [media, file])),
      },
      default: problem,
    },
  }
}

function operationOf(method: string, path: string): string {
  return method + path.replace(/[^a-zA-Z]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
}

function parameters(schema: z.ZodType, place: 'path' | 'query') {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function braced(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}
