import type { MinutesState } from '../../../shared/sessions/minutes.ts'

/** What a state of minutes means, and who does what next. */
export const minutesMeaning: Record<MinutesState, string> = {
  draft: 'The chairs and the secretary are writing them. Everybody reads them once they are circulated.',
  unconfirmed: 'Everybody can read them and propose corrections. A later session confirms them.',
  corrected: 'They were circulated again with corrections. A later session confirms them.',
  confirmed: 'They are sealed: nothing in them can be changed any more.',
}
