import type { Management } from '../../../shared/members/actor.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'

/** What a ruling on an interest leaves to its holder while an item is on. */
const leaves: Record<Management, string | null> = {
  noted: null,
  speakNotDecide: 'You may speak on this item but not decide, because of an interest.',
  staySilent: 'You listen to this item and neither speak nor decide, because of an interest.',
  withdraw: 'You take no part in this item, because of an interest.',
  noPapersAndWithdraw: 'You take no part in this item, because of an interest.',
}

/** Tells somebody with an interest what they may do on this item, as it was ruled. */
export function InterestNote({ item }: { item: AgendaItem }) {
  const { me } = useSenate()
  const ruled = me.conflicts.find(({ challengeId }) => challengeId === item.challengeId)
  const sentence = ruled && leaves[ruled.management]
  return sentence ? <ReadOnlyNote>{sentence}</ReadOnlyNote> : null
}
