import type { Replayed } from '../proposals/replay.ts'
import type { ObjectionState } from '../proposals/testing.ts'
import type { QuorumMark } from './quorum.ts'
import type { ReplayedWords, SessionReplay } from './replay-answers.ts'
import type { Happened } from './replay-past.ts'
import { proposalMarks } from './replay-word-marks.ts'
import type { SessionEvent } from './session.ts'

export const lanes = ['items', 'speakers', 'words', 'decisions', 'people'] as const
/** What a mark is about, each with a line of its own. */
export type Lane = (typeof lanes)[number]

/** Something worth going to. Its key stands in addresses: `decision-…` and `proposal-…` are linked to from elsewhere. */
export type Mark = { key: string; at: string; lane: Lane } & (
  | { of: 'session'; event: SessionEvent }
  | { of: 'quorum'; quorum: QuorumMark }
  | { of: 'proposal'; proposal: ReplayedWords; event: Replayed['event'] }
  /** What became known of an objection while whose it is was hidden: its state then. */
  | { of: 'objection'; proposal: ReplayedWords; state: ObjectionState }
  | { of: 'decision'; decision: SessionReplay['decisions'][number] }
  | { of: 'action'; action: SessionReplay['actions'][number] }
  | { of: 'version'; title: string; name: string }
)

/** A session's events as they are folded: without those that were withheld. */
export function happenedIn(told: SessionReplay['events']): Happened<SessionEvent>[] {
  return told.flatMap((one) => ('by' in one ? [one] : []))
}

/** Everything worth going to in a session, in the order in which it happened. */
export function marksOf(replay: SessionReplay): Mark[] {
  const marks = [
    ...sessionMarks(happenedIn(replay.events)),
    ...quorumMarks(replay.quorum),
    ...replay.proposals.flatMap((proposal) => proposalMarks(proposal, replay)),
    ...replay.decisions.map(
      (decision): Mark => ({
        key: `decision-${decision.id}`,
        at: decision.at,
        lane: 'decisions',
        of: 'decision',
        decision,
      }),
    ),
    ...replay.actions.map(
      (action): Mark => ({ key: `action-${action.id}`, at: action.at, lane: 'decisions', of: 'action', action }),
    ),
    ...replay.documents.flatMap(({ id, title, versions }) =>
      versions.map(
        ({ name, at }, n): Mark => ({ key: `version-${id}-${n}`, at, lane: 'words', of: 'version', title, name }),
      ),
    ),
  ]
  return marks
    .filter(({ at }) => at >= replay.from && at <= replay.until)
    .map((mark, place) => ({ mark, place }))
    .toSorted((one, other) => byTime(one.mark, other.mark) || one.place - other.place)
    .map(({ mark }) => mark)
}

const byTime = (one: Mark, other: Mark) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)

function sessionMarks(happened: readonly Happened<SessionEvent>[]): Mark[] {
  return happened.flatMap(({ event, at }, n): Mark[] => {
    const lane = laneOf(event)
    return lane ? [{ key: `session-${n}`, at, lane, of: 'session', event }] : []
  })
}

/** Where the quorum was reached and lost. Before it was first reached there was none to lose. */
function quorumMarks(stood: SessionReplay['quorum']): Mark[] {
  return stood.flatMap(({ at, ...quorum }, n): Mark[] => {
    const before = stood[n - 1]?.quorate ?? false
    return quorum.quorate === before ? [] : [{ key: `quorum-${n}`, at, lane: 'people', of: 'quorum', quorum }]
  })
}

function laneOf(event: SessionEvent): Lane | undefined {
  switch (event.type) {
    case 'sessionOpened':
    case 'sessionAdjourned':
    case 'sessionResumed':
    case 'sessionClosed':
    case 'itemStarted':
    case 'itemPaused':
    case 'itemResumed':
    case 'itemExtended':
    case 'itemConcluded':
    case 'itemDeferred':
    case 'itemParked':
    case 'itemWithdrawn':
    case 'itemAdded':
    case 'breakOutsStarted':
    case 'groupsCalledBack':
    case 'groupsReturned':
      return 'items'
    case 'wordGiven':
      return 'speakers'
    case 'chairClaimed':
    case 'chairHanded':
    case 'presidingMoved':
    case 'attended':
    case 'left':
    case 'deputised':
    case 'guestArrived':
    case 'guestLeft':
      return 'people'
    default:
      return undefined
  }
}

/** The moment that an address asks for: an instant, or a mark by its key. Within the session; its beginning otherwise. */
export function momentOf(asked: string | null, replay: Pick<SessionReplay, 'from' | 'until'>, marks: readonly Mark[]) {
  if (asked === null) return replay.from
  const marked = marks.find(({ key }) => key === asked)?.at
  const instant = marked ?? (Number.isNaN(Date.parse(asked)) ? replay.from : new Date(asked).toISOString())
  return within(instant, replay)
}

/** The nearest moment within a session. */
export function within(moment: string, { from, until }: Pick<SessionReplay, 'from' | 'until'>): string {
  return moment < from ? from : moment > until ? until : moment
}

/** The marks on either side of a moment. */
export function aroundOf(
  marks: readonly Mark[],
  moment: string,
): { before: Mark | undefined; after: Mark | undefined } {
  return { before: marks.findLast(({ at }) => at < moment), after: marks.find(({ at }) => at > moment) }
}
