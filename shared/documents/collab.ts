/** What `/collab/<documentId>` says beyond the y-protocols: both sides read it here. */

/** The shared type that holds a document's text: Tiptap's default. */
export const textField = 'default'

/**
 * `[102][nonce]`: whoever sends it gets the same frame back once everything they sent before is durable. Nobody gets
 * one unasked. (y-sweet uses the same number, so its clients work.)
 */
export const savedFrame = 102

/** The query parameter that carries the tab's `textSchemaVersion`; without it, the tab is taken to be current. */
export const schemaParameter = 'schema'

/** Codes from 4400 to 4499 are final: y-websocket does not connect again after them. The others are to be retried. */
export const closeCodes = {
  signedOut: 4401,
  notAllowed: 4403,
  noSuchDocument: 4404,
  reload: 4426,
  tooSlow: 4508,
  resync: 4509,
  notDurable: 4513,
  /** A frame that is not what it claims to be. */
  malformed: 1007,
  restarting: 1012,
  later: 1013,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** Why somebody's writing is turned away, as the auth-denied message gives it. */
export type ReadOnlyReason = 'not-yours-to-write' | 'frozen' | 'sealed' | 'not-durable'
