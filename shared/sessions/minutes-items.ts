import { type Block, heading, paragraph } from '../documents/blocks.ts'
import { formatDuration } from '../format.ts'
import { type AgendaItem, ranMs } from './agenda.ts'
import { isOpen, isSamePart, type MinutesPart, placeOf } from './minutes-parts.ts'
import { proposalBlocks } from './minutes-proposals.ts'
import type { MinutesSource } from './minutes-source.ts'
import { nameOf, timeOf } from './minutes-words.ts'

/** The items of one part, in their order: when they ran, what was put, what came of it, and room to write. */
export function itemBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  return source.session.agenda.flatMap((item) => {
    // A break that was not taken is nothing to minute.
    if (item.purpose === 'break' && !item.clock) return []
    if (isSamePart(placeOfItem(source, item), part)) {
      return [...begun(source, item), ...putUnder(source, part, item), ...ended(source, item)]
    }
    return isOpen(part) ? elsewhere(item) : []
  })
}

const placeOfItem = (source: MinutesSource, { id, challengeId }: AgendaItem) =>
  placeOf(source, { itemId: id, challengeId })

/** The open part says that there was something, and not what. */
function elsewhere({ ref }: AgendaItem): Block[] {
  return [heading(3, `Item ${ref}`), paragraph('This item is minuted in a part of its own, for those who may see it.')]
}

function begun(source: MinutesSource, item: AgendaItem): Block[] {
  const { clock } = item
  const times = clock
    ? ` (${timeOf(source, clock.startedAt)}${clock.endedAt ? ` to ${timeOf(source, clock.endedAt)}, ${formatDuration(Math.max(60_000, ranMs(item, new Date(clock.endedAt))))}` : ''})`
    : ''
  const who = [
    ...(clock && item.presenterSeatId ? [`Presented by ${nameOf(source, item.presenterSeatId)}.`] : []),
    ...(clock && item.presidingSeatId ? [`${nameOf(source, item.presidingSeatId)} presided.`] : []),
  ]
  const room = item.purpose === 'break' || !clock ? [] : [paragraph('')]
  return [
    heading(3, `${item.ref}. ${item.title}${times}`),
    ...(who.length > 0 ? [paragraph(who.join(' '))] : []),
    ...room,
  ]
}

function putUnder(source: MinutesSource, part: MinutesPart, item: AgendaItem): Block[] {
  return putIn(source, part).flatMap(({ proposal }) =>
    proposal.itemId === item.id ? proposalBlocks(source, proposal) : [],
  )
}

/** What was put under no item, or under one of another part. */
export function otherProposals(source: MinutesSource, part: MinutesPart): Block[] {
  return putIn(source, part).flatMap(({ proposal }) => {
    const item = source.session.agenda.find(({ id }) => id === proposal.itemId)
    return item && isSamePart(placeOfItem(source, item), part) ? [] : proposalBlocks(source, proposal)
  })
}

function putIn(source: MinutesSource, part: MinutesPart) {
  return source.proposals.filter(
    ({ proposal, restricted }) =>
      proposal.state !== 'draft' && isSamePart(placeOf(source, { ...proposal, restricted }), part),
  )
}

function ended(source: MinutesSource, { state, putOff }: AgendaItem): Block[] {
  const why = putOff?.reason ? ` ${putOff.reason}` : ''
  switch (state) {
    case 'deferred': {
      const to = putOff?.toSessionId ? source.sessionRefs.get(putOff.toSessionId) : undefined
      return [paragraph({ text: `Put off${to ? ` to ${to}` : ''}.`, bold: true }, why)]
    }
    case 'parked':
      return [paragraph({ text: 'Parked without a date.', bold: true }, why)]
    case 'withdrawn':
      return [paragraph({ text: 'Withdrawn.', bold: true }, why)]
    default:
      return []
  }
}
