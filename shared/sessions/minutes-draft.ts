import { type Block, bullets, heading, paragraph, quote, table } from '../documents/blocks.ts'
import { templates } from '../documents/templates.ts'
import { formatDate, formatList, formatPeriod } from '../format.ts'
import { managementNames } from '../members/interest-words.ts'
import { actionStateNames } from './action-state.ts'
import { wasThereOnceOpen } from './attendance.ts'
import { itemBlocks, otherProposals } from './minutes-items.ts'
import { type Belongs, isOpen, isSamePart, type MinutesPart, partsOf, placeOf } from './minutes-parts.ts'
import { presentBlocks } from './minutes-present.ts'
import type { ActionNoted, MinutesSource } from './minutes-source.ts'
import { nameOf, quorumAsked, quorumWords } from './minutes-words.ts'
import { hasQuorumRule } from './quorum.ts'
import { quorumLine } from './quorum-line.ts'

export interface DraftedPart extends MinutesPart {
  title: string
  blocks: readonly Block[]
}

/** Drafts the minutes of a session from its run: a document for everybody, and one for whatever is kept from some. */
export function draftMinutes(source: MinutesSource): DraftedPart[] {
  return partsOf(source).map((part) => ({
    ...part,
    title: titleOf(source, part),
    blocks: isOpen(part) ? openBlocks(source, part) : apartBlocks(source, part),
  }))
}

function titleOf({ session }: MinutesSource, part: MinutesPart): string {
  const title = `Minutes of ${session.ref}, ${session.title}`
  if (isOpen(part)) return title.slice(0, 200)
  return `${title.slice(0, 170)}: ${part.restricted ? 'restricted part' : 'part kept apart'}`
}

const headings = templates.minutes.map((one) => one.heading)

function openBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  const [
    present = '',
    quorum = '',
    interests = '',
    previous = '',
    items = '',
    decisions = '',
    actions = '',
    next = '',
  ] = headings
  return [
    ...[heading(2, present), ...presentBlocks(source)],
    ...[heading(2, quorum), ...quorumBlocks(source, part)],
    ...[heading(2, interests), ...interestBlocks(source, part)],
    ...[heading(2, previous), ...previousBlocks(source, part)],
    ...[heading(2, items), ...itemBlocks(source, part), ...otherProposals(source, part)],
    ...[heading(2, decisions), ...decisionBlocks(source, part)],
    ...[heading(2, actions), actionTable(source, mine(source, part, source.actions), 'No actions were recorded.')],
    ...[heading(2, next), nextBlock(source)],
  ]
}

/** A part for a few: only what belongs to it. */
function apartBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  const [, quorum = '', interests = '', previous = '', items = '', decisions = '', actions = ''] = headings
  const earlier = mine(source, part, source.earlierActions)
  const lines = quorumOfItems(source, part)
  return [
    ...(lines.length > 0 ? [heading(2, quorum), ...lines] : []),
    ...[heading(2, interests), ...interestBlocks(source, part)],
    ...(earlier.length > 0 ? [heading(2, previous), actionTable(source, earlier, '')] : []),
    ...[heading(2, items), ...itemBlocks(source, part), ...otherProposals(source, part)],
    ...[heading(2, decisions), ...decisionBlocks(source, part)],
    ...[heading(2, actions), actionTable(source, mine(source, part, source.actions), 'No actions were recorded.')],
  ]
}

function mine<T extends Belongs>(source: MinutesSource, part: MinutesPart, all: readonly T[]): T[] {
  return all.filter((one) => isSamePart(placeOf(source, one), part))
}

function quorumBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  if (!hasQuorumRule(source.terms)) return [paragraph(quorumAsked(source))]
  const { session } = quorumLine(source)
  const lines = session.map((change) => quorumWords(source, change))
  return [paragraph(quorumAsked(source)), ...(lines.length > 0 ? [bullets(lines)] : []), ...quorumOfItems(source, part)]
}

/** Where interests made a difference, each item by itself. */
function quorumOfItems(source: MinutesSource, part: MinutesPart): Block[] {
  if (!hasQuorumRule(source.terms)) return []
  return quorumLine(source).items.flatMap(({ itemId, changes }) => {
    const item = source.session.agenda.find(({ id }) => id === itemId)
    if (!item || !isSamePart(placeOf(source, { itemId, challengeId: item.challengeId }), part)) return []
    const words = changes.map((change) => quorumWords(source, change))
    return [paragraph(`Item ${item.ref}, for which interests were taken into account:`), bullets(words)]
  })
}

function interestBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  const { agenda, attendance, openedAt, closedAt } = source.session
  const came = new Set(attendance.filter((one) => wasThereOnceOpen(openedAt, one)).map(({ seatId }) => seatId))
  const until = closedAt ?? ''
  const rows = source.rulings
    .filter(
      ({ ruledAt, replacedAt }) => (until === '' || ruledAt <= until) && (replacedAt === null || replacedAt > until),
    )
    .filter(({ seatId }) => came.has(seatId))
    .flatMap(({ seatId, target, management, description }) => {
      const items = agenda.filter(
        (item) => target.kind !== 'session' && [item.id, item.challengeId].includes(target.id as never),
      )
      const here = items.filter((item) =>
        isSamePart(placeOf(source, { itemId: item.id, challengeId: item.challengeId }), part),
      )
      if (target.kind === 'session' ? !isOpen(part) : here.length === 0) return []
      const [only] = here
      const what =
        target.kind === 'session' || !only
          ? 'All items'
          : here.length === 1
            ? `${only.ref}. ${only.title}`
            : `Items ${formatList(here.map(({ ref }) => ref))}`
      return [[what, nameOf(source, seatId), description ?? 'Not published', managementNames[management]]]
    })
  if (rows.length === 0) return [paragraph('There was no interest to be managed.')]
  return [table(['Item', 'Person', 'Interest', 'Action taken'], rows)]
}

function previousBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  const earlier = mine(source, part, source.earlierActions)
  const confirmed = source.confirmed.map(({ ref, title, startsAt, itemId }) => {
    const item = source.session.agenda.find(({ id }) => id === itemId)
    const under = item ? ` under item ${item.ref}` : ''
    return `The minutes of ${ref}, ${title}, of ${formatDate(startsAt, source.timeZone)} were confirmed${under}.`
  })
  return [
    ...(confirmed.length > 0
      ? confirmed.map((line) => paragraph(line))
      : [paragraph('No earlier minutes were confirmed.')]),
    actionTable(source, earlier, 'No actions of earlier sessions were open.'),
  ]
}

function actionTable(source: MinutesSource, actions: readonly ActionNoted[], none: string): Block {
  if (actions.length === 0) return paragraph(none)
  const rows = actions.map(({ ref, text, ownerSeatId, dueOn, state }) => [
    ...[ref, text, nameOf(source, ownerSeatId), formatDate(dueOn, source.timeZone), actionStateNames[state]],
  ])
  return table(['Reference', 'Action', 'Owner', 'Due', 'State'], rows)
}

function decisionBlocks(source: MinutesSource, part: MinutesPart): Block[] {
  const decisions = mine(source, part, source.decisions)
  if (decisions.length === 0) return [paragraph('No decisions were recorded.')]
  return decisions.flatMap(({ ref, title, statement, method, isRatified, dissents }) => [
    paragraph(
      { text: `${ref} ${title}`, bold: true },
      `. ${method}.${isRatified ? '' : ' Not ratified when these minutes were drafted.'}`,
    ),
    quote(statement),
    ...(dissents.length > 0
      ? [paragraph('Dissent:'), bullets(dissents.map(({ seatId, text }) => `${nameOf(source, seatId)}: ${text}`))]
      : []),
  ])
}

function nextBlock({ next, timeZone }: MinutesSource): Block {
  if (!next) return paragraph('The next session has not been planned.')
  const place = next.place === '' ? '' : `, ${next.place}`
  return paragraph(`${next.title}: ${formatPeriod(next.startsAt, next.endsAt, timeZone)}${place}.`)
}
