import { useState } from 'react'
import type { SeatId } from '../../shared/ids.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { EndInterestDialog } from './EndInterestDialog.tsx'
import { Interest } from './Interest.tsx'
import { RulingDialog } from './RulingDialog.tsx'

interface InterestListProps {
  /** Only this seat's. */
  seatId?: SeatId | undefined
  /** Only those that nobody has ruled on. */
  isWaiting?: boolean
  /** Those that the page shows already. */
  leaveOut?: (entry: RegisterEntry) => boolean
  /** Says whose each is. */
  withNames?: boolean
  /** What stands here when there is none. */
  empty: string
}

/** A part of the register of interests, with what each viewer may do. */
export function InterestList({ seatId, isWaiting = false, leaveOut, withNames = false, empty }: InterestListProps) {
  const { senateId } = useSenate()
  const [doing, setDoing] = useState<{ what: 'rule' | 'amend' | 'end'; entry: RegisterEntry }>()
  const search = [seatId && `seat=${seatId}`, isWaiting && 'waiting=yes'].filter(Boolean).join('&')
  const list = usePages<RegisterEntry>(`/senates/${senateId}/interests${search && `?${search}`}`, {
    follows: ['senate'],
    keepPrevious: true,
  })
  const close = () => setDoing(undefined)
  const items = leaveOut ? list.items.filter((entry) => !leaveOut(entry)) : list.items

  if (list.error && list.items.length === 0) {
    return <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
  }
  if (list.isPending) return <Loading label="Loading the register" shape="rows" lines={3} />
  return (
    <>
      {items.length === 0 && !list.more ? <Empty title={empty} /> : null}
      <ul className="interest-list">
        {items.map((entry) => (
          <li key={entry.id}>
            <Interest entry={entry} withName={withNames} onDo={(what) => setDoing({ what, entry })} />
          </li>
        ))}
      </ul>
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more interests
      </MoreButton>
      {doing?.what === 'rule' ? <RulingDialog entry={doing.entry} onClose={close} /> : null}
      {doing?.what === 'amend' ? <DeclareDialog isOpen onClose={close} entry={doing.entry} /> : null}
      {doing?.what === 'end' ? <EndInterestDialog entry={doing.entry} onClose={close} /> : null}
    </>
  )
}
