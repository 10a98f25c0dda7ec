import type { ServiceId } from '../../ids.ts'
import { lastChangeOf, overtakenBy } from '../system/overtaken.ts'
import { overtakenWords } from '../system/overtaken-words.ts'
import type { Part } from '../system/parts.ts'
import type { ImportBody, RegisterChange } from './import-command.ts'
import type { ImportFacts } from './import-facts.ts'
import { registerOvertakenBy, registerSinceWords } from './register-since.ts'

/** A change of an import that is not made: somebody else has changed the same thing since it was looked at. */
export interface LeftAlone {
  /** Where in the import it stands: `/changes/3`. */
  at: string
  /** Who changed it, and what it is now. */
  detail: string
}

/** What an import leaves alone, in its order. Whatever else it holds goes through. */
export function leftAlone({ register, changes }: ImportBody, facts: ImportFacts): LeftAlone[] {
  return [
    ...register.flatMap((change, n) => told(`/register/${n}`, ofRegister(change, facts))),
    ...changes.flatMap((change, n) => {
      const serviceId = change.target as ServiceId
      const by = overtakenBy(change, facts.models.get(serviceId), facts.since.get(serviceId) ?? [])
      return told(`/changes/${n}`, by && overtakenWords(by, serviceId, facts))
    }),
  ]
}

function ofRegister(change: RegisterChange, facts: ImportFacts): string | undefined {
  const by = registerOvertakenBy(change, facts.registerSince)
  if (by) return registerSinceWords(by)
  if (change.type !== 'amendService') return undefined
  // A service of the model has its capacity and use there, and amending it would put back what was looked at.
  const serviceId = change.target as ServiceId
  const held = facts.services.get(serviceId)
  const numbers = (['capacity', 'currentUse'] as const).filter((one) => held && held[one] !== change.body[one])
  const parts = numbers.map((number): Part => `number ${number}`)
  const model = lastChangeOf(parts, facts.since.get(serviceId) ?? [])
  return model && overtakenWords(model, serviceId, facts)
}

function told(at: string, detail: string | undefined): LeftAlone[] {
  return detail === undefined ? [] : [{ at, detail }]
}
