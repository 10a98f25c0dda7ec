import { useState } from 'react'
import type { ProposalState } from '../../../shared/proposals/ways.ts'
import { useSenate } from '../../connection/useSenate.ts'
import type { Choice } from '../tested.ts'

/** What somebody is about to say, and the version of the words that they had read when they began. */
export interface Writing {
  choice: Choice | undefined
  reason: string
  words: number
}

const keyOf = (personId: string, proposalId: string, unitId: string) =>
  `curia ${personId} writing ${proposalId} ${unitId}`

/**
 * A position that is being written, kept in this tab: it outlives the form when the proposal closes under it, the item
 * that goes on, and a reload. Of a secret ballot nothing is kept beyond the screen.
 */
export function useKeptWriting(proposalId: string, unitId: string, isKept: boolean) {
  const { me } = useSenate()
  const key = keyOf(me.personId, proposalId, unitId)
  const [writing, set] = useState(() => (isKept ? read(key) : undefined))
  return [
    writing,
    (next: Writing | undefined) => {
      if (isKept) write(key, next)
      set(next)
    },
  ] as const
}

/** What is said of words that somebody was writing when the proposal stopped taking positions; undefined while it does. */
export function leftWords(writing: Writing | undefined, state: ProposalState): string | undefined {
  if (state === 'open' || !writing || (writing.reason.trim() === '' && writing.choice === undefined)) return undefined
  return state === 'suspended'
    ? 'Positions are not being taken for the moment. What you were writing was not counted.'
    : 'This closed while you were writing. It was not counted; tell the chair.'
}

/** Whether this person was writing a position on a proposal, for whomever, when they last saw it. */
export function wasWriting(personId: string, proposalId: string): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(keyOf(personId, proposalId, '')))
  } catch {
    // Storage that is switched off holds nothing.
    return false
  }
}

function read(key: string): Writing | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Writing)
  } catch {
    return undefined
  }
}

function write(key: string, writing: Writing | undefined): void {
  try {
    if (writing) sessionStorage.setItem(key, JSON.stringify(writing))
    else sessionStorage.removeItem(key)
  } catch {
    // What is on the screen is still there; it is only not kept beyond it.
  }
}
