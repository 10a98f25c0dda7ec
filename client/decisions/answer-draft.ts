import type { Position, Response } from '../../shared/decisions/response.ts'
import type { ResponseDraft } from '../../shared/decisions/response-commands.ts'
import type { PositionKind } from '../../shared/decisions/response-words.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { type DateParts, dateParts, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'

/** What needs a position: a clause by its name, or (null) the whole decision. */
export interface AskedFor {
  clauseId: ClauseId | null
  name: string
}

/** A position as it is being chosen. */
export interface PositionDraft {
  clauseId: ClauseId | null
  position: PositionKind | undefined
  reason: string
  board: DateParts
}

/** An answer as it is being written. */
export interface AnswerDraft {
  positions: PositionDraft[]
  conditions: string
  /** For the organisation's own reviewers; never sent. */
  notes: string
}

const noPosition = (clauseId: ClauseId | null): PositionDraft => ({
  clauseId,
  position: undefined,
  reason: '',
  board: noDate,
})

export const noAnswer = (asked: readonly AskedFor[]): AnswerDraft => ({
  positions: asked.map(({ clauseId }) => noPosition(clauseId)),
  conditions: '',
  notes: '',
})

/** Where an answer begins: with the draft that was kept, with what was said before, or with nothing. */
export function beginning(
  asked: readonly AskedFor[],
  kept: ResponseDraft | null,
  said: Pick<Response, 'positions' | 'conditions'>,
): AnswerDraft {
  const before = kept?.positions ?? said.positions
  return {
    positions: asked.map(({ clauseId }) => {
      const found = before.find((each) => each.clauseId === clauseId)
      if (!found) return noPosition(clauseId)
      const { position, reason, boardDate } = found
      return { clauseId, position: position ?? undefined, reason: reason ?? '', board: dateParts(boardDate) }
    }),
    conditions: kept?.conditions ?? said.conditions ?? '',
    notes: kept?.notes ?? '',
  }
}

/** What is kept of an answer that is not finished. */
export function keptOf({ positions, conditions, notes }: AnswerDraft): ResponseDraft {
  return {
    positions: positions.map(({ clauseId, position, reason, board }) => ({
      clauseId,
      position: position ?? null,
      reason,
      boardDate: plainDay(board) ?? null,
    })),
    conditions,
    notes,
  }
}

/** The positions as they are sent. Call it once nothing is wrong with them. */
export function positionsOf({ positions }: Pick<AnswerDraft, 'positions'>): Position[] {
  return positions.flatMap(({ clauseId, position, reason, board }) =>
    position
      ? [
          {
            clauseId,
            position,
            reason: position === 'accept' ? null : reason.trim() || null,
            boardDate: position === 'referToBoard' ? (plainDay(board) ?? null) : null,
          },
        ]
      : [],
  )
}

/** The ids of a position's fields: the form's own name, and which of the positions it is. */
export const fieldOf = (form: string, n: number, part: 'position' | 'reason' | 'board') => `${form}-${n}-${part}`

/** What is wrong with positions, in our words. A letter may refer to a board without naming the day. */
export function positionFaults(
  form: string,
  positions: readonly PositionDraft[],
  asked: readonly AskedFor[],
  needsBoardDate: boolean,
): FieldError[] {
  return positions.flatMap(({ position, reason, board }, n) => {
    const name = asked[n]?.name ?? 'This'
    const field = (part: 'position' | 'reason' | 'board') => fieldOf(form, n, part)
    if (!position) return [{ field: field('position'), message: `${name}: choose a position` }]
    if ((position === 'acceptInPart' || position === 'notAccept') && reason.trim() === '') {
      return [{ field: field('reason'), message: `${name}: enter a reason` }]
    }
    if (position === 'referToBoard' && needsBoardDate && !plainDay(board)) {
      return [{ field: field('board'), message: `${name}: enter the date of the board, for example 4 3 2026` }]
    }
    return []
  })
}
