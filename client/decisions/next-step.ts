import type { HeldDecision } from './held.ts'
import type { moveWords } from './move-words.ts'

/** What can be asked for in a dialog about what comes next. */
export type Asked = keyof typeof moveWords | 'ratify' | 'reasons'

/** What each part of "what comes next" is given. */
export interface NextStepProps {
  held: HeldDecision
  ask(what: Asked): void
}
