import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../shared/command.ts'
import type { ActionId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Action, type ActionEvent, type ActionFacts, decide, evolve } from '../../shared/sessions/action.ts'
import type { ActionCommand } from '../../shared/sessions/action-commands.ts'
import type { ActionState } from '../../shared/sessions/action-state.ts'

const owner = 'seat-owner' as SeatId
const moment = { at: '2026-03-02T09:00:00.000Z', by: owner }
const actor: SeatActor = {
  kind: 'seat',
  personId: 'person-owner' as PersonId,
  senateId: 'sen-test' as SenateId,
  seatId: owner,
  role: 'member',
  votes: true,
  organisationId: null,
  answersFor: [],
  conflicts: [],
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  epoch: 1,
}
const facts: ActionFacts = {
  ref: 'TST-A1',
  today: '2026-03-02',
  decisionId: null,
  challengeId: null,
  owner: { seatId: owner, ended: false, withdrawn: false },
  unknown: undefined,
}
const context = (changed: Partial<ActionFacts> = {}): Context<ActionFacts> => ({
  actor,
  now: new Date(moment.at),
  newId: () => 'action-1',
  facts: { ...facts, ...changed },
})
const record: ActionCommand = {
  type: 'recordAction',
  target: 'sen-test',
  body: { text: 'Send the gate readings', ownerSeatId: owner, dueOn: '2026-03-09' },
}
const command = (type: Exclude<ActionCommand['type'], 'recordAction'>, body: object = {}) =>
  ({ type, target: 'action-1', body }) as ActionCommand

function given(events: ActionEvent[]): Action | undefined {
  return events.reduce<Action | undefined>((before, event) => evolve(before, event, moment), undefined)
}
function when(before: Action | undefined, asked: ActionCommand, changed: Partial<ActionFacts> = {}): ActionEvent[] {
  const action = before && { id: 'action-1' as ActionId, state: before.state, dueOn: before.dueOn }
  return decide(action, asked, context(changed)).map(({ event }) => event)
}
const recorded = () => when(undefined, record)
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'accepted'
}

describe('an action', () => {
  it('begins open, with its owner and due date', () => {
    expect(given(recorded())).toMatchObject({ state: 'open', ref: 'TST-A1', ownerSeatId: owner, dueOn: '2026-03-09' })
  })

  it('goes from open through progress and a block to done and verified', () => {
    let events = recorded()
    const states: (ActionState | undefined)[] = []
    for (const step of [
      command('startAction'),
      command('blockAction', { reason: 'Waits for the data map' }),
      command('startAction'),
      command('completeAction'),
      command('verifyAction'),
    ]) {
      events = [...events, ...when(given(events), step)]
      states.push(given(events)?.state)
    }
    expect(states).toEqual(['inProgress', 'blocked', 'inProgress', 'done', 'verified'])
  })

  it('says why it is blocked only while it is blocked', () => {
    const blocked = [...recorded(), ...when(given(recorded()), command('startAction'))]
    const halted = [...blocked, ...when(given(blocked), command('blockAction', { reason: 'No answer' }))]
    expect(given(halted)).toMatchObject({ state: 'blocked', reason: 'No answer' })
    const resumed = [...halted, ...when(given(halted), command('startAction'))]
    expect(given(resumed)).not.toHaveProperty('reason')
  })

  it('cannot be verified before it is done', () => {
    expect(codeOf(() => when(given(recorded()), command('verifyAction')))).toBe('wrong-state')
  })

  it('cannot be blocked before it is started', () => {
    expect(codeOf(() => when(given(recorded()), command('blockAction', { reason: 'x' })))).toBe('wrong-state')
  })

  it('stays as it is once it is cancelled', () => {
    const cancelled = [...recorded(), ...when(given(recorded()), command('cancelAction', { reason: 'Not needed' }))]
    expect(given(cancelled)).toMatchObject({ state: 'cancelled', reason: 'Not needed' })
    for (const type of ['startAction', 'completeAction', 'verifyAction', 'cancelAction', 'moveActionDue'] as const) {
      const body = { reason: 'again', dueOn: '2026-04-01' }
      expect(codeOf(() => when(given(cancelled), command(type, body)))).toBe('action-closed')
    }
  })

  it('keeps every due date that was given up, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }).filter(neverTwiceRunning),
        (days) => {
          let events = recorded()
          const dates = days.map((day) => new Date(Date.UTC(2026, 2, 9 + day)).toISOString().slice(0, 10))
          for (const dueOn of dates) events = [...events, ...when(given(events), command('moveActionDue', { dueOn }))]
          const action = given(events)
          const kept = action?.earlierDueOn.map((earlier) => earlier.dueOn)
          return (
            action?.dueOn === dates.at(-1) &&
            JSON.stringify(kept) === JSON.stringify(['2026-03-09', ...dates.slice(0, -1)])
          )
        },
      ),
    )
  })

  it('is not due in the past', () => {
    const past: ActionCommand = { ...record, body: { ...record.body, dueOn: '2026-03-01' } } as ActionCommand
    expect(codeOf(() => when(undefined, past))).toBe('wrong-date')
    expect(codeOf(() => when(given(recorded()), command('moveActionDue', { dueOn: '2026-03-01' })))).toBe('wrong-date')
  })

  it('is not given to somebody who has left or withdrawn', () => {
    const withdrawn = { owner: { seatId: owner, ended: false, withdrawn: true } }
    expect(codeOf(() => when(undefined, record, { owner: undefined }))).toBe('seat-unknown')
    expect(codeOf(() => when(undefined, record, { owner: { ...withdrawn.owner, ended: true } }))).toBe('seat-unknown')
    expect(codeOf(() => when(undefined, record, withdrawn))).toBe('not-part-of-this')
  })

  it('never leaves verified or cancelled, whatever is asked', () => {
    const steps = fc.constantFrom(
      command('startAction'),
      command('blockAction', { reason: 'b' }),
      command('completeAction'),
      command('verifyAction'),
      command('cancelAction', { reason: 'c' }),
    )
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (asked) => {
        let events = recorded()
        let final: ActionState | undefined
        for (const step of asked) {
          const before = given(events)
          try {
            events = [...events, ...when(before, step)]
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
          const state = given(events)?.state
          if (final && state !== final) return false
          if (state === 'verified' || state === 'cancelled') final = state
        }
        return true
      }),
    )
  })
})

function neverTwiceRunning(days: number[]): boolean {
  return days.every((day, n) => day !== days[n - 1])
}
