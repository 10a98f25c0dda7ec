import type { ItemId, SessionId } from '../../../../shared/ids.ts'
import type { ProposedGroups } from '../../../../shared/sessions/break-out-answers.ts'
import { groupsOfAtMost } from '../../../../shared/sessions/propose-groups.ts'
import { useAnswer } from '../../../connection/useAnswer.ts'

/** How groups are to be mixed, as it is typed. */
export interface Wishes {
  by: 'groups' | 'size'
  groups: string
  size: string
  places: 'mixed' | 'apart'
  /** Rises with each *Mix again*. */
  mix: number
}

/**
 * The groups that the server proposes; no number while what is typed is none. `wished` says which wishes the answer is
 * about, once it is: not while it answers the ones before, or was kept from when they were wished before.
 */
export function useProposedGroups(id: SessionId, itemId: ItemId, wishes: Wishes, people: number) {
  const typed = wishes.by === 'groups' ? wishes.groups : wishes.size
  const number = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  const groups = wishes.by === 'groups' ? number : number > 0 ? Math.max(2, groupsOfAtMost(number, people)) : 0
  const isAskable = groups >= 2 && groups <= 50
  const search = `groups=${groups}&places=${wishes.places}&mix=${wishes.mix}`
  const path = isAskable ? `/sessions/${id}/items/${itemId}/groups?${search}` : undefined
  const answer = useAnswer<ProposedGroups>(path, { keepPrevious: true })
  const isAbout = answer.isSuccess && !answer.isPlaceholderData && (answer.isFetchedAfterMount || !answer.isFetching)
  // How many groups a size makes moves with whoever comes and goes: that is no new wish.
  const wished = [wishes.by, number, wishes.places, wishes.mix].join(' ')
  return { answer, groups: isAskable ? groups : undefined, wished: isAbout ? wished : undefined }
}
