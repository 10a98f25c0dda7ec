import { STATUS_CODES } from 'node:http'
import { StoreFailure } from '../db/store.ts'
import type { Problem } from '../shared/protocol.ts'
import { Refusal } from '../shared/refusal.ts'
import { TooMany } from './too-many.ts'

const statuses: Record<string, number> = {
  'not-found': 404,
  forbidden: 403,
  'signed-out': 401,
  'wrong-password': 401,
  malformed: 400,
  'command-unknown': 400,
  'too-large': 413,
  'too-many': 429,
  busy: 503,
}

/** Puts whatever was thrown into the words of RFC 9457. What is not a refusal is a fault of ours and says no more than that. */
export function problemOf(error: unknown, correlationId: string): Problem {
  if (error instanceof Refusal) {
    const status = statuses[error.code] ?? 409
    return {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Refused',
      status,
      code: error.code,
      detail: error.message,
      ...(error.at === undefined ? {} : { at: error.at }),
      ...(error instanceof TooMany ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
      correlationId,
    }
  }
  const notStored = error instanceof StoreFailure
  return {
    type: 'about:blank',
    title: notStored ? 'Not saved' : 'Something went wrong',
    status: notStored ? 503 : 500,
    code: 'internal',
    detail: notStored
      ? 'Curia cannot save at the moment, so nothing was changed. Try again in a minute.'
      : `Something went wrong here, and nothing was changed. Try again; if it goes on, tell the secretary this number: ${correlationId}.`,
    correlationId,
  }
}
