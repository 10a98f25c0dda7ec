import { type Management, managements } from '../../shared/members/actor.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import type { RulingTarget } from '../../shared/members/exclusion.ts'
import { generalManagements, managementMeaning, managementNames } from '../../shared/members/interest-words.ts'
import type { Choice } from '../ui/ChoiceItem.tsx'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { faults } from '../ui/useDraft.ts'

/** A ruling while the chair makes it. */
export interface RulingDraft {
  on: RulingTarget | 'general'
  targetId: string
  management: Management | undefined
  rationale: string
}

/** What a ruling is on, where the page that it is made from says so. */
export type RulingPreset = Pick<RulingDraft, 'targetId'> & { on: RulingTarget }

/** A ruling starts with what the page is about, or with the interest in general while that was never ruled on. */
export function newRuling(entry: RegisterEntry, preset?: RulingPreset): RulingDraft {
  if (preset) return { ...preset, management: undefined, rationale: '' }
  return { on: entry.ruled ? 'challenge' : 'general', targetId: '', management: undefined, rationale: '' }
}

/** What can be ruled there, each with what it does. The server holds to the same. */
export function rulingChoices(
  on: RulingDraft['on'],
  entry: RegisterEntry,
  votes: boolean,
): (Choice<Management> & { value: Management })[] {
  const all: readonly Management[] = on === 'general' ? generalManagements : managements
  const possible = all.filter((each) => each === 'noted' || !(entry.nilReturn || (on === 'general' && votes)))
  return possible.map((value) => ({ value, label: managementNames[value], hint: managementMeaning(value, on) }))
}

/** What is missing, before anything is sent. */
export function rulingFaults({ on, targetId, management, rationale }: RulingDraft): FieldError[] {
  return faults(
    [on !== 'general' && targetId === '', 'ruling-target', `Choose the ${on}`],
    [management === undefined, 'ruling-management', 'Choose how it is managed'],
    [rationale.trim() === '', 'ruling-rationale', 'Say why'],
    [rationale.trim().length > 2000, 'ruling-rationale', 'Make it shorter: 2,000 characters at most'],
  )
}
