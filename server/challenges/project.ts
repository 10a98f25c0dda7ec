import { and, eq } from 'drizzle-orm'
import { challenges, options, viewGuesses, views } from '../../db/challenges.ts'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { indexed } from '../../db/search.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { ChallengeEvent, Framing } from '../../shared/challenges/challenge.ts'
import type { ChallengeCommand } from '../../shared/challenges/commands.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ChallengeId, OptionId, SeatId } from '../../shared/ids.ts'

/** The rows that an event of a challenge changes. Words of views and guesses come from the command, never the event. */
export function project(db: Db, recorded: Recorded<ChallengeEvent>, command: ChallengeCommand): Statement[] {
  const id = recorded.stream.slice('challenge:'.length) as ChallengeId
  const { event } = recorded
  if (event.type === 'challengeOpened') return opened(db, id, recorded, event)
  const moved = updateRow(db, challenges, id, { ...rowOf(event), version: recorded.version })
  return [moved, ...below(db, id, recorded, event, command)]
}

type Opened = Extract<ChallengeEvent, { type: 'challengeOpened' }>
type Changed = Exclude<ChallengeEvent, Opened>

function opened(db: Db, id: ChallengeId, recorded: Recorded<ChallengeEvent>, event: Opened): Statement[] {
  const { type: _type, ...row } = event
  const { senateId, version } = recorded
  const openedAt = new Date(recorded.at)
  return [
    insertRow(db, challenges, { ...row, id, senateId, stage: 'framing', stageReason: null, openedAt, version }),
    found(db, id, recorded, event),
  ]
}

/** What changes in the challenge's own row, besides its version. */
function rowOf(event: Changed): Partial<typeof challenges.$inferInsert> {
  if (event.type === 'stageMoved') return { stage: event.to, stageReason: event.reason }
  if (event.type !== 'challengeEdited') return {}
  const { type: _type, ...framing } = event
  return framing
}

/** What changes below it: options, views, guesses, and what search finds. */
function below(
  db: Db,
  challengeId: ChallengeId,
  recorded: Recorded<ChallengeEvent>,
  event: Changed,
  command: ChallengeCommand,
): Statement[] {
  const { senateId } = recorded
  const at = new Date(recorded.at)
  const ofOption = (optionId: OptionId) => and(eq(options.id, optionId), eq(options.challengeId, challengeId))
  switch (event.type) {
    case 'challengeEdited':
      return [found(db, challengeId, recorded, event)]
    case 'stageMoved':
      return []
    case 'optionAdded': {
      const { type: _type, optionId, ...option } = event
      return [db.insert(options).values({ ...option, id: optionId, senateId, challengeId })]
    }
    case 'optionEdited': {
      const { type: _type, optionId, ...words } = event
      return [db.update(options).set(words).where(ofOption(optionId))]
    }
    case 'optionWithdrawn':
      return [db.update(options).set({ withdrawnAt: at }).where(ofOption(event.optionId))]
    case 'viewWritten': {
      const { viewId, organisationId } = event
      const { circumstances, constraints } = bodyOf(command, 'writeView')
      const words = { circumstances, constraints, authorSeatId: recorded.by as SeatId, writtenAt: at }
      return [
        db
          .insert(views)
          .values({ id: viewId, senateId, challengeId, organisationId, ...words })
          .onConflictDoUpdate({ target: views.id, set: words }),
      ]
    }
    case 'viewGuessed': {
      const { viewId, seatId } = event
      const { text } = bodyOf(command, 'guessView')
      return [
        db
          .insert(viewGuesses)
          .values({ viewId, seatId, senateId, text, at })
          .onConflictDoUpdate({ target: [viewGuesses.viewId, viewGuesses.seatId], set: { text, at } }),
      ]
    }
    case 'viewRevealed':
      return [db.update(views).set({ revealedAt: at }).where(eq(views.id, event.viewId))]
    default:
      return event satisfies never
  }
}

function found(db: Db, id: ChallengeId, { senateId, at }: Recorded<ChallengeEvent>, framing: Framing): Statement {
  const body = [framing.question, framing.context, ...framing.powerfulQuestions].filter((text) => text !== null)
  return indexed(db, {
    senateId,
    kind: 'challenge',
    subjectId: id,
    challengeId: id,
    documentId: null,
    restricted: false,
    assignedSeatIds: [],
    draft: false,
    title: framing.title,
    body: body.join('\n'),
    at: new Date(at),
  })
}

function bodyOf<Type extends ChallengeCommand['type']>(command: ChallengeCommand, type: Type) {
  if (command.type !== type) throw new Error(`The words are in ${type}, not in ${command.type}.`)
  return command.body as Extract<ChallengeCommand, { type: Type }>['body']
}
