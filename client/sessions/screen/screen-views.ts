import { runningBreakOuts } from '../../../shared/sessions/break-outs.ts'
import type { ScreenAnswer } from '../../../shared/sessions/screen-answers.ts'
import { lastCounted } from './last-counted.ts'

/** What a room screen can be set to: the first goes along with what the chair does. */
export const screenViewNames = {
  follow: 'Follow the chair',
  clock: 'Clock and agenda',
  words: 'Words and tally',
  speakers: 'Speakers',
  quorum: 'Quorum',
  join: 'Join code',
}
export type ScreenView = keyof typeof screenViewNames

/** The view that an address asks for. */
export function viewIn(search: URLSearchParams): ScreenView {
  const asked = search.get('view')
  return (Object.keys(screenViewNames) as ScreenView[]).find((view) => view === asked) ?? 'follow'
}

/** The words that are before the room: those that everybody is shown, are tested now or were counted last. */
export function wordsOn({ session, proposals }: ScreenAnswer): ScreenAnswer['proposals'][number] | undefined {
  const shown = session.shown?.what
  if (shown?.kind === 'proposal') return proposals.find(({ id }) => id === shown.proposalId)
  if (shown?.kind === 'decision') return undefined
  const tested = proposals.find(({ state: { state } }) => state === 'open' || state === 'suspended')
  return tested ?? lastCounted(session, proposals)
}

/** Whether people are still coming in: nothing has been taken yet, or only the first item is on. */
export function areComingIn({ session: { state, agenda, currentItemId } }: ScreenAnswer): boolean {
  if (state === 'published') return true
  if (state !== 'open') return false
  const taken = agenda.filter(({ clock }) => clock !== null)
  return taken.every(({ id }) => id === currentItemId) && taken.length <= 1
}

/** What stands large: by the view that was chosen, or by what the chair does. */
export function largest(screen: ScreenAnswer, view: ScreenView): Exclude<ScreenView, 'follow'> | 'groups' | 'over' {
  if (view !== 'follow') return view
  const { state, currentItemId } = screen.session
  if (state === 'closed' || state === 'cancelled') return 'over'
  if (wordsOn(screen) || screen.decision) return 'words'
  if (runningBreakOuts(screen.session)) return 'groups'
  return currentItemId === null && areComingIn(screen) ? 'join' : 'clock'
}
