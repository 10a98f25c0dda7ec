import type { Management } from '../../shared/members/actor.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { When } from '../ui/When.tsx'
import { type ItemOfInterest, managedOnItem } from './on-item.ts'

/** What a ruling on an interest leaves to its holder while an item is on. */
const leaves: Record<Management, string | null> = {
  noted: null,
  speakNotDecide: 'You may speak on this item but not decide.',
  staySilent: 'You listen to this item and neither speak nor decide.',
  withdraw: 'You take no part in this item.',
  noPapersAndWithdraw: 'You take no part in this item.',
}

/** Tells somebody with an interest what they may do on this item, what they declared, and who ruled so and when. */
export function MyInterestNote({ item }: { item: ItemOfInterest }) {
  const { senateId, me } = useSenate()
  const own = usePages<RegisterEntry>(`/senates/${senateId}/interests?seat=${me.seatId}&limit=100`, {
    follows: ['senate'],
  })
  return own.items.map((entry) => {
    const managed = managedOnItem(entry, item)
    const sentence = managed && leaves[managed.management]
    if (!sentence) return null
    return (
      <ReadOnlyNote key={entry.id}>
        {sentence} Interest declared: {entry.description} Ruled by <PersonName seatId={managed.last.ruledBy} />,{' '}
        <When at={managed.last.ruledAt} as="time" />.
      </ReadOnlyNote>
    )
  })
}
