import type { CommandId } from '../../shared/ids.ts'

/**
 * A fresh id for a command. Not `crypto.randomUUID`: that is missing where a tablet in the room opens Curia over plain
 * HTTP.
 */
export function newCommandId(): CommandId {
  return newPartId() as CommandId
}

/** A fresh id for a part of a shared map. */
export function newPartId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
