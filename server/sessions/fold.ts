import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { createFold } from '../fold-stream.ts'

/** A session as its stream says it is. */
export const foldSession = createFold<Session, SessionEvent>(evolve)
