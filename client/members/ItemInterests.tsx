import './members.scss'
import { useState } from 'react'
import { dayOf, plural } from '../../shared/format.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { managementNames } from '../../shared/members/interest-words.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { When } from '../ui/When.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { mayRule } from './may-rule.ts'
import { type ItemOfInterest, managedOnItem, sortedForItem } from './on-item.ts'
import { RulingDialog } from './RulingDialog.tsx'

interface ItemInterestsProps {
  item: ItemOfInterest
  hereSeatIds: readonly string[]
}

/** Interests as an item opens: what was ruled and by whom, what waits for the chair, and the way to declare one. */
export function ItemInterests({ item, hereSeatIds }: ItemInterestsProps) {
  const { senateId, senate } = useSenate()
  const [ruling, setRuling] = useState<RegisterEntry>()
  const [isDeclaring, setIsDeclaring] = useState(false)
  const list = usePages<RegisterEntry>(`/senates/${senateId}/interests?limit=100`, { follows: ['senate'] })
  const today = dayOf(new Date(), senate.timeZone)
  const { ruled, waiting, others } = sortedForItem(list.items, item, hereSeatIds, today)
  return (
    <details className="item-interests">
      <summary>
        Interests: {ruled.length === 0 ? 'none ruled on for this item' : plural(ruled.length, 'ruling', 'ruled on')}
        {waiting.length > 0 ? <strong>, {plural(waiting.length, 'waits', 'wait')} for a ruling</strong> : null}
      </summary>
      {ruled.length > 0 ? (
        <ul className="item-interests__list">
          {ruled.map((entry) => (
            <Ruled key={entry.id} entry={entry} item={item} onRule={() => setRuling(entry)} />
          ))}
        </ul>
      ) : null}
      <Unruled title="Waiting for a ruling" entries={waiting} onRule={setRuling} />
      <Unruled title="Declared by people who are here" entries={others} onRule={setRuling} />
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more interests
      </MoreButton>
      <ButtonRow>
        <Button variant="secondary" size="small" opensDialog onPress={() => setIsDeclaring(true)}>
          Declare an interest in this item
        </Button>
      </ButtonRow>
      {ruling ? (
        <RulingDialog
          entry={ruling}
          preset={{ on: 'item', targetId: item.itemId }}
          onClose={() => setRuling(undefined)}
        />
      ) : null}
      <DeclareDialog isOpen={isDeclaring} scope="item" onClose={() => setIsDeclaring(false)} />
    </details>
  )
}

function Ruled({ entry, item, onRule }: { entry: RegisterEntry; item: ItemOfInterest; onRule(): void }) {
  const managed = managedOnItem(entry, item)
  if (!managed) return null
  return (
    <li>
      <p>
        <PersonName seatId={entry.seatId} />: <strong>{managementNames[managed.management].toLowerCase()}</strong>.{' '}
        {entry.description}
      </p>
      <p className="soft">
        Ruled by <PersonName seatId={managed.last.ruledBy} />, <When at={managed.last.ruledAt} />.
      </p>
      <Rule entry={entry} words="Rule again" onRule={onRule} />
    </li>
  )
}

interface UnruledProps {
  title: string
  entries: readonly RegisterEntry[]
  onRule(entry: RegisterEntry): void
}

function Unruled({ title, entries, onRule }: UnruledProps) {
  if (entries.length === 0) return null
  return (
    <>
      <h3 className="item-interests__title">{title}</h3>
      <ul className="item-interests__list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <PersonName seatId={entry.seatId} />: {entry.description}
            </p>
            <Rule entry={entry} words="Rule on this item" onRule={() => onRule(entry)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Rule({ entry, words, onRule }: { entry: RegisterEntry; words: string; onRule(): void }) {
  const { me, may, seat } = useSenate()
  const subject = seat(entry.seatId)
  if (!may('interest.rule') || !mayRule(me.role, subject?.role, entry.seatId === me.seatId)) return null
  return (
    <Button
      variant="secondary"
      size="small"
      opensDialog
      label={`${words}: ${subject?.name ?? 'an interest'}`}
      onPress={onRule}
    >
      {words}
    </Button>
  )
}
