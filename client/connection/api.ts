import type { Problem } from '../../shared/protocol.ts'
import { serverTime } from './server-time.ts'

/** The server said no: it carries what went wrong and what to do, in a sentence for people. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** No answer came: the network or the server is away. Asking again later is right. */
export class Unreachable extends Error {
  constructor() {
    super('No answer from the server.')
    this.name = 'Unreachable'
  }
}

const noConnection: Problem = {
  type: 'about:blank',
  title: 'No connection',
  status: 0,
  code: 'no-connection',
  detail: 'Curia cannot reach the server. What you wrote is still here. Try again when the connection is back.',
  correlationId: '',
}

const fault: Problem = {
  type: 'about:blank',
  title: 'Something went wrong',
  status: 500,
  code: 'internal',
  detail: 'Something went wrong in Curia. Try again. If it happens again, tell the secretary.',
  correlationId: '',
}

/** Any failure of an answer or a command, as a problem that a screen can show. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  return error instanceof Unreachable ? noConnection : fault
}

/** Whether somebody has to sign in before this can be answered. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'signed-out'
}

/** Whether there is nothing there that this person can open, or nothing any more. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'not-found'
}

/** How long the server asks to wait before this is asked again; undefined when it does not. */
export function waitOf(error: unknown): number | undefined {
  return error instanceof Refused && error.problem.code === 'too-many' ? waitMsOf(error.problem) : undefined
}

/** A moment more than the server told: its second may have begun a little after ours. */
export function waitMsOf({ retryAfterSeconds = 10 }: Problem): number {
  return retryAfterSeconds * 1000 + Math.random() * 1000
}

async function answerOf(request: Promise<Response>): Promise<unknown> {
  const askedAt = Date.now()
  const response = await request.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  })
  serverTime.heard(response.headers.get('date'), askedAt, Date.now())
  const kind = response.headers.get('content-type') ?? ''
  if (response.ok) return kind.includes('json') ? await response.json() : undefined
  if (kind.includes('application/problem+json')) throw new Refused((await response.json()) as Problem)
  // A proxy between here and there answered, not Curia.
  if (response.status >= 502 && response.status <= 504) throw new Unreachable()
  const said: unknown = kind.includes('json') ? await response.json() : undefined
  throw new Refused({ ...fault, status: response.status, ...foreignProblem(said) })
}

/** What a library's own route says (`{ message }`), where there is no problem document. */
function foreignProblem(said: unknown): { detail?: string } {
  return said && typeof said === 'object' && 'message' in said && typeof said.message === 'string'
    ? { detail: said.message }
    : {}
}

/** GET below `/api`. Throws `Refused` or `Unreachable`. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const request = fetch(`/api${path}`, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
  return (await answerOf(request)) as T
}

/** POST below `/api`. Throws `Refused` or `Unreachable`. */
export async function postJson<T>(path: string, body: unknown): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  return (await answerOf(fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))) as T
}

/** POST of a file below `/api`. Throws `Refused` or `Unreachable`. */
export async function postFile<T>(path: string, file: Blob): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream' }
  return (await answerOf(fetch(`/api${path}`, { method: 'POST', headers, body: file }))) as T
}
