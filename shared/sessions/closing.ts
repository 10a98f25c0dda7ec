import { formatList } from '../format.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type AgendaItem, isUnfinished } from './agenda.ts'
import type { SessionFacts } from './facts.ts'
import { deferred, type ItemEvent, putOff } from './item-run.ts'
import type { RunCommand } from './run-commands.ts'
import type { Session } from './session.ts'

type Closing = Extract<RunCommand, { type: 'closeSession' }>['body']
type Disposition = Omit<Closing['dispositions'][number], 'itemId'>

/** What becomes of every unfinished item when a session closes: none is left without. */
export function closing({ agenda }: Session, { dispositions, parkRest }: Closing, facts: SessionFacts): ItemEvent[] {
  const chosen = new Map(dispositions.map((one) => [one.itemId, one]))
  if (chosen.size < dispositions.length) {
    throw new Refusal('already-on-list', 'One item is named twice. Choose once for each item.', '/dispositions')
  }
  for (const itemId of chosen.keys()) {
    const item = agenda.find(({ id }) => id === itemId)
    if (!item) throw notFound()
    if (!isUnfinished(item)) {
      throw new Refusal('item-closed', `Item ${item.ref} has been dealt with already.`, '/dispositions')
    }
  }
  const unfinished = agenda.filter(isUnfinished)
  const left = unfinished.filter(({ id }) => !chosen.has(id))
  if (left.length > 0 && !parkRest) {
    const refs = formatList(left.map(({ ref }) => ref))
    throw new Refusal('needs-disposition', `Say what becomes of ${refs}, or park the rest.`, '/dispositions')
  }
  return unfinished.flatMap((item) => disposed(item, chosen.get(item.id) ?? { as: 'park', toSessionId: null }, facts))
}

function disposed(item: AgendaItem, { as, toSessionId }: Disposition, facts: SessionFacts): ItemEvent[] {
  const itemId = item.id
  switch (as) {
    case 'conclude':
      if (item.state === 'planned') {
        throw new Refusal('not-started', `Item ${item.ref} has not been started. Defer, park or withdraw it.`)
      }
      return [{ type: 'itemConcluded', itemId }]
    case 'defer':
      return putOff(item, deferred(itemId, toSessionId, facts))
    case 'park':
      return putOff(item, { type: 'itemParked', itemId })
    case 'withdraw':
      return putOff(item, { type: 'itemWithdrawn', itemId })
    default:
      return as satisfies never
  }
}
