import { describe, expect, test } from 'vitest'
import { belongs } from '../../shared/documents/belongs.ts'
import type { DocumentCommand } from '../../shared/documents/commands.ts'
import { documentCommands } from '../../shared/documents/commands.ts'
import { decide } from '../../shared/documents/decide.ts'
import { type Document, type DocumentEvent, evolve } from '../../shared/documents/document.ts'
import type { DocumentFacts } from '../../shared/documents/facts.ts'
import { documentKinds, textKinds } from '../../shared/documents/kinds.ts'
import { templateOf } from '../../shared/documents/templates.ts'
import type { ChallengeId, OptionId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

const moment = { at: '2026-03-04T14:30:00.000Z', by: 'seat-chair' as SeatId }
const chair: SeatActor = {
  kind: 'seat',
  personId: 'person-chair' as PersonId,
  senateId: 'sen-test' as SenateId,
  seatId: 'seat-chair' as SeatId,
  role: 'chair',
  votes: true,
  organisationId: null,
  answersFor: [],
  conflicts: [],
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  epoch: 1,
}
const facts: DocumentFacts = {
  challenge: { id: 'ch-1' as ChallengeId, stage: 'options' },
  seats: ['seat-chair', 'seat-expert', 'seat-gone', 'seat-away'].map((seatId) => ({
    seatId: seatId as SeatId,
    ended: seatId === 'seat-gone',
    withdrawn: seatId === 'seat-away',
  })),
  optionIds: ['opt-1' as OptionId],
  copied: undefined,
  setters: new Map(),
  words: { seq: 7, digest: 'ab' },
  pinning: null,
  hasEstimate: false,
  sessionKnown: false,
}
const created: DocumentEvent = {
  type: 'documentCreated',
  personId: 'person-chair' as PersonId,
  title: 'Response',
  kind: 'coDesignedResponse',
  challengeId: 'ch-1' as ChallengeId,
  sessionId: null,
  restricted: false,
  assignedSeatIds: [],
}
const frozen: DocumentEvent = { type: 'documentFrozen', reason: 'Words are being tested' }
const sealed: DocumentEvent = { type: 'documentSealed', reason: 'Adopted' }

function given(...events: DocumentEvent[]) {
  const document = events.reduce<Document | null>((before, event) => evolve(before, event, moment), null)
  let next = 0
  return {
    document,
    when(command: Omit<DocumentCommand, 'target'>, changed: Partial<DocumentFacts> = {}): DocumentEvent[] {
      const context = {
        actor: chair,
        now: new Date(moment.at),
        newId: () => `new-${++next}`,
        facts: { ...facts, ...changed },
      }
      return decide(document, { target: 'doc-1', ...command } as DocumentCommand, context).map(({ event }) => event)
    },
  }
}

const start = (body: object) =>
  ({
    type: 'createDocument',
    body: { kind: 'notes', title: 'Notes', restricted: false, assignedSeatIds: [], ...body },
  }) as never
const refusal = (code: string) => expect.objectContaining({ code })

describe('starting', () => {
  test('a document belongs to the challenge that it is started for', () => {
    expect(given().when(start({ kind: 'coDesignedResponse' }))).toMatchObject([
      { type: 'documentCreated', challengeId: 'ch-1', personId: 'person-chair' },
    ])
  })

  test('a working statement belongs to the senate, and a challenge brief to a challenge', () => {
    expect(() => given().when(start({ kind: 'workingStatement' }))).toThrow(refusal('wrong-kind'))
    expect(() => given().when(start({ kind: 'challengeBrief' }), { challenge: undefined })).toThrow(
      refusal('wrong-kind'),
    )
    expect(given().when(start({ kind: 'workingStatement' }), { challenge: undefined })).toMatchObject([
      { challengeId: null },
    ])
  })

  test('every kind has a place', () => {
    for (const kind of documentKinds) expect(belongs(kind, null) || belongs(kind, 'ch-1')).toBe(true)
  })

  test('no document is started for a challenge that has ended', () => {
    for (const stage of ['closed', 'stopped'] as const) {
      const challenge = { id: 'ch-1' as ChallengeId, stage }
      expect(() => given().when(start({}), { challenge })).toThrow(refusal('challenge-closed'))
    }
  })

  test('whoever starts a restricted document works on it', () => {
    expect(given().when(start({ restricted: true, assignedSeatIds: ['seat-expert'] }))).toMatchObject([
      { assignedSeatIds: ['seat-expert', 'seat-chair'] },
    ])
  })

  test('nobody who left, withdrew or never was there is given a document', () => {
    const give = (seatId: string) => given().when(start({ assignedSeatIds: [seatId] }))
    expect(() => give('seat-gone')).toThrow(refusal('seat-unknown'))
    expect(() => give('seat-nowhere')).toThrow(refusal('seat-unknown'))
    expect(() => give('seat-away')).toThrow(refusal('no-withdrawn-seat'))
  })

  test('every kind of text but notes has headings with guidance', () => {
    for (const kind of textKinds) {
      const template = templateOf(kind)
      expect(template.length > 0).toBe(kind !== 'notes')
      for (const part of template) expect(part.guidance).not.toBe('')
    }
  })
})

describe('states', () => {
  test('open and frozen change places, with who said so, when and why', () => {
    const after = given(created, frozen)
    expect(after.document?.standing).toEqual({ state: 'frozen', reason: 'Words are being tested', ...moment })
    expect(() => after.when({ type: 'freezeDocument', body: { reason: 'Again' } })).toThrow(refusal('already-frozen'))
    expect(after.when({ type: 'thawDocument', body: {} })).toEqual([{ type: 'documentThawed' }])
    expect(given(created, frozen, { type: 'documentThawed' }).document?.standing).toEqual({ state: 'open' })
  })

  test('an open document cannot be opened again', () => {
    expect(() => given(created).when({ type: 'thawDocument', body: {} })).toThrow(refusal('not-frozen'))
  })

  test('sealed is for ever: it is not frozen, opened, sealed again or renamed', () => {
    const after = given(created, sealed)
    const commands = [
      { type: 'freezeDocument', body: { reason: 'x' } },
      { type: 'thawDocument', body: {} },
      { type: 'sealDocument', body: { reason: 'x' } },
      { type: 'renameDocument', body: { title: 'x' } },
    ] as const
    for (const command of commands) expect(() => after.when(command)).toThrow(refusal('already-sealed'))
  })

  test('a reason is never empty', () => {
    expect(documentCommands.freezeDocument.body.safeParse({ reason: '  ' }).success).toBe(false)
    expect(documentCommands.sealDocument.body.safeParse({}).success).toBe(false)
  })
})

describe('people and versions', () => {
  test('restricting a document concerns everyone, assigning only those added and taken away', () => {
    const after = given(created, {
      type: 'documentAssigned',
      restricted: false,
      assignedSeatIds: ['seat-expert' as SeatId],
      changedFor: [],
    })
    const assign = (restricted: boolean, assignedSeatIds: string[]) =>
      after.when({ type: 'assignDocument', body: { restricted, assignedSeatIds: assignedSeatIds as SeatId[] } })[0]
    expect(assign(false, ['seat-chair'])).toMatchObject({ changedFor: ['seat-expert', 'seat-chair'] })
    expect(assign(true, ['seat-expert'])).toMatchObject({ changedFor: facts.seats.map((seat) => seat.seatId) })
  })

  test('somebody who has left may stay assigned', () => {
    const after = given({ ...created, assignedSeatIds: ['seat-gone' as SeatId] } as DocumentEvent)
    const body = { restricted: false, assignedSeatIds: ['seat-gone', 'seat-expert'] as SeatId[] }
    expect(after.when({ type: 'assignDocument', body })).toHaveLength(1)
  })

  test('a named version says which text it is for', () => {
    expect(given(created).when({ type: 'nameVersion', body: { name: 'Before the vote' } })).toEqual([
      { type: 'versionNamed', id: 'new-1', name: 'Before the vote', seq: 7, digest: 'ab' },
    ])
  })

  test('an imported document stands as it stood, with its versions of then', () => {
    const body = documentCommands.importDocument.body.parse({
      kind: 'coDesignedResponse',
      title: 'Response',
      markdown: '## Purpose\nFewer people wait.',
      state: 'sealed',
      reason: 'Adopted',
      versions: [{ name: 'Agreed', at: '2026-01-04T12:00:00.000Z', bySeatId: 'seat-chair' }],
    })
    const [event] = given().when({ type: 'importDocument', body })
    expect(JSON.stringify(event)).not.toContain('Fewer people')
    expect(given(event!).document).toMatchObject({
      standing: { state: 'sealed', reason: 'Adopted' },
      versions: [{ name: 'Agreed', at: '2026-01-04T12:00:00.000Z', seq: 7, digest: 'ab' }],
    })
    expect(() => given().when({ type: 'importDocument', body: { ...body, reason: null } })).toThrow(
      refusal('needs-reason'),
    )
  })
})
