import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChallengeEvent } from '../../shared/challenges/challenge.ts'
import { challengeCommands } from '../../shared/challenges/commands.ts'
import { type Stage, stageStep, stages } from '../../shared/challenges/stages.ts'
import type { OptionId, OrganisationId, SeatId, ViewId } from '../../shared/ids.ts'
import { given, made, opened, somebody } from './given.ts'

const framing = {
  title: 'One shared record',
  question: 'Who should see it next?',
  context: null,
  intake: 'Yes.',
  sponsorOrganisationId: null,
  leadSeatId: null,
  powerfulQuestions: [],
}
const moved = (from: Stage, to: Stage): ChallengeEvent => ({ type: 'stageMoved', from, to, reason: null })
const added: ChallengeEvent = {
  type: 'optionAdded',
  optionId: 'op-1' as OptionId,
  name: 'Close one ward',
  verb: 'stop',
  description: 'On one day',
  position: 0,
}
const written: ChallengeEvent = {
  type: 'viewWritten',
  viewId: 'view-1' as ViewId,
  organisationId: 'org-ltht' as OrganisationId,
}
const fromLch = somebody({ seatId: 'seat-lch' as SeatId, organisationId: 'org-lch' as OrganisationId })

describe('opening', () => {
  test('a challenge is taken up only with an answer to the intake question', () => {
    const command = { type: 'openChallenge' as const, body: { ...framing, intake: '' } }
    expect(() => given().when(command)).toThrow(expect.objectContaining({ code: 'needs-intake', at: '/intake' }))
  })

  test('a challenge gets the next reference and stands at framing', () => {
    const [event] = given().when({ type: 'openChallenge', body: framing })
    expect(event).toMatchObject({ type: 'challengeOpened', ref: 'TST-C3', title: 'One shared record' })
    expect(made([event!])).toMatchObject({ stage: 'framing', options: [], views: [] })
  })

  test('sponsor and lead are of this senate', () => {
    const sponsored = { ...framing, sponsorOrganisationId: 'org-other' as OrganisationId }
    expect(() => given().when({ type: 'openChallenge', body: sponsored })).toThrow(
      expect.objectContaining({ code: 'organisation-unknown' }),
    )
    const led = { ...framing, leadSeatId: 'outsider' as SeatId }
    expect(() => given().when({ type: 'openChallenge', body: led })).toThrow(
      expect.objectContaining({ code: 'seat-unknown' }),
    )
  })

  test('no more than 12 powerful questions are asked', () => {
    const { body } = challengeCommands.openChallenge
    const ask = (count: number) => body.safeParse({ ...framing, powerfulQuestions: Array(count).fill('Why?') }).success
    expect([ask(0), ask(12), ask(13)]).toEqual([true, true, false])
  })

  test('unknown fields are refused', () => {
    expect(challengeCommands.openChallenge.body.safeParse({ ...framing, stage: 'closed' }).success).toBe(false)
  })
})

describe('editing', () => {
  test('what is left out stays as it is, and the event says the whole', () => {
    const events = given(opened).when({ type: 'editChallenge', body: { title: 'Closing beds' } })
    expect(events).toEqual([
      {
        type: 'challengeEdited',
        title: 'Closing beds',
        question: 'Can 28 beds close without moving harm?',
        context: null,
        sponsorOrganisationId: null,
        leadSeatId: null,
        powerfulQuestions: [],
      },
    ])
  })

  test('a challenge can stop having a lead', () => {
    const led = { ...opened, leadSeatId: 'seat-chair' as SeatId }
    expect(given(led).when({ type: 'editChallenge', body: { leadSeatId: null } })[0]).toMatchObject({
      leadSeatId: null,
    })
  })
})

describe('stages', () => {
  test('a challenge moves one stage on without a reason', () => {
    expect(given(opened).when({ type: 'moveStage', body: { to: 'causes', reason: null } })).toEqual([
      { type: 'stageMoved', from: 'framing', to: 'causes', reason: null },
    ])
  })

  test('a challenge goes back one stage only with a reason', () => {
    const atCauses = given(opened, moved('framing', 'causes'))
    const back = (reason: string | null) => atCauses.when({ type: 'moveStage', body: { to: 'framing', reason } })
    expect(() => back(null)).toThrow(expect.objectContaining({ code: 'needs-reason' }))
    expect(back('The question was too wide.')).toHaveLength(1)
  })

  test('a challenge never jumps', () => {
    expect(() => given(opened).when({ type: 'moveStage', body: { to: 'decision', reason: 'Now' } })).toThrow(
      expect.objectContaining({ code: 'wrong-stage' }),
    )
  })

  test('a challenge is stopped from any open stage, with a reason, and then stays stopped', () => {
    for (const from of stages) expect(stageStep(from, 'stopped')).toBe(from === 'closed' ? undefined : 'stop')
    const stopped = { type: 'stageMoved', from: 'framing', to: 'stopped', reason: 'Withdrawn by the board' } as const
    for (const to of stages) {
      expect(() => given(opened, stopped).when({ type: 'moveStage', body: { to, reason: 'Again' } })).toThrow(
        expect.objectContaining({ code: 'wrong-stage' }),
      )
    }
  })

  test('a challenge that stays where it is says so', () => {
    expect(() => given(opened).when({ type: 'moveStage', body: { to: 'framing', reason: 'x' } })).toThrow(
      expect.objectContaining({ code: 'already-there' }),
    )
  })

  test('nothing is added to a stopped challenge', () => {
    const stopped: ChallengeEvent = { type: 'stageMoved', from: 'framing', to: 'stopped', reason: 'No' }
    const late = given(opened, added, written, stopped)
    const commands = [
      { type: 'editChallenge', body: { title: 'Late' } },
      { type: 'addOption', body: { name: 'Late', verb: null, description: 'Late' } },
      { type: 'editOption', body: { optionId: 'op-1' as OptionId, name: 'Late' } },
      { type: 'withdrawOption', body: { optionId: 'op-1' as OptionId, reason: 'Late' } },
      {
        type: 'writeView',
        body: { organisationId: 'org-ltht' as OrganisationId, circumstances: 'x', constraints: 'y' },
      },
      { type: 'guessView', body: { viewId: 'view-1' as ViewId, text: 'Late' } },
      { type: 'revealViews', body: { viewIds: ['view-1' as ViewId] } },
    ] as const
    for (const command of commands) {
      expect(() => late.when(command as never, fromLch)).toThrow(expect.objectContaining({ code: 'challenge-closed' }))
    }
  })

  test('every walk of accepted moves visits neighbours only', () => {
    const anyStage = fc.constantFrom<Stage>(...stages, 'stopped')
    fc.assert(
      fc.property(fc.array(anyStage, { maxLength: 30 }), (walk) => {
        const events: ChallengeEvent[] = [opened]
        for (const to of walk) {
          const from = made(events)!.stage
          const before = stages.indexOf(from as never)
          try {
            events.push(...given(...events).when({ type: 'moveStage', body: { to, reason: 'Because' } }))
          } catch {
            expect(made(events)!.stage).toBe(from)
            continue
          }
          if (to !== 'stopped') expect(Math.abs(stages.indexOf(to) - before)).toBe(1)
        }
      }),
    )
  })
})

describe('options', () => {
  test('an option carries one of the four verbs, or none for no change', () => {
    const { body } = challengeCommands.addOption
    const verbs = ['stop', 'modify', 'introduce', 'encourage', null, 'innovate', '']
    expect(verbs.map((verb) => body.safeParse({ name: 'x', verb, description: 'y' }).success)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('an edited option keeps what was left out', () => {
    expect(
      given(opened, added).when({ type: 'editOption', body: { optionId: 'op-1' as OptionId, verb: null } }),
    ).toEqual([
      { type: 'optionEdited', optionId: 'op-1', name: 'Close one ward', verb: null, description: 'On one day' },
    ])
  })

  test('a withdrawn option stays on the record and is not edited', () => {
    const withdrawal: ChallengeEvent = { type: 'optionWithdrawn', optionId: 'op-1' as OptionId, reason: 'Unsafe' }
    expect(made([opened, added, withdrawal])!.options).toMatchObject([{ id: 'op-1', state: 'withdrawn' }])
    expect(() =>
      given(opened, added, withdrawal).when({
        type: 'editOption',
        body: { optionId: 'op-1' as OptionId, name: 'Again' },
      }),
    ).toThrow(expect.objectContaining({ code: 'already-withdrawn' }))
  })

  test('an option of another challenge is unknown', () => {
    expect(() =>
      given(opened).when({ type: 'withdrawOption', body: { optionId: 'op-9' as OptionId, reason: 'x' } }),
    ).toThrow(expect.objectContaining({ code: 'option-unknown' }))
  })
})

describe('how it looks from here', () => {
  const words = { circumstances: 'Full before eight', constraints: 'No nurses' }

  test('only somebody of an organisation writes its view, and the event does not hold the words', () => {
    const command = { type: 'writeView' as const, body: { organisationId: 'org-ltht' as OrganisationId, ...words } }
    expect(given(opened).when(command)).toEqual([{ type: 'viewWritten', viewId: 'new-1', organisationId: 'org-ltht' }])
    expect(() => given(opened).when(command, fromLch)).toThrow(
      expect.objectContaining({ code: 'not-your-organisation' }),
    )
  })

  test('a reviewer writes for the organisation that they answer for', () => {
    const reviewer = somebody({ role: 'reviewer', organisationId: null, answersFor: ['org-lch' as OrganisationId] })
    const command = { type: 'writeView' as const, body: { organisationId: 'org-lch' as OrganisationId, ...words } }
    expect(given(opened).when(command, reviewer)).toHaveLength(1)
  })

  test('writing again changes the same view, until it is revealed', () => {
    const command = { type: 'writeView' as const, body: { organisationId: 'org-ltht' as OrganisationId, ...words } }
    expect(given(opened, written).when(command)).toMatchObject([{ viewId: 'view-1' }])
    const revealed: ChallengeEvent = { type: 'viewRevealed', viewId: 'view-1' as ViewId }
    expect(() => given(opened, written, revealed).when(command)).toThrow(
      expect.objectContaining({ code: 'already-revealed' }),
    )
  })

  test('others guess first, and nobody guesses their own organisation', () => {
    const command = { type: 'guessView' as const, body: { viewId: 'view-1' as ViewId, text: 'Short of nurses' } }
    expect(given(opened, written).when(command, fromLch)).toEqual([
      { type: 'viewGuessed', viewId: 'view-1', seatId: 'seat-lch' },
    ])
    expect(() => given(opened, written).when(command)).toThrow(expect.objectContaining({ code: 'not-a-guess' }))
  })

  test('nobody guesses what has been revealed', () => {
    const revealed: ChallengeEvent = { type: 'viewRevealed', viewId: 'view-1' as ViewId }
    const command = { type: 'guessView' as const, body: { viewId: 'view-1' as ViewId, text: 'Late' } }
    expect(() => given(opened, written, revealed).when(command, fromLch)).toThrow(
      expect.objectContaining({ code: 'already-revealed' }),
    )
  })

  test('a second guess of the same seat counts once', () => {
    const guessed: ChallengeEvent = { type: 'viewGuessed', viewId: 'view-1' as ViewId, seatId: 'seat-lch' as SeatId }
    expect(made([opened, written, guessed, guessed])!.views[0]!.guessedBy).toEqual(['seat-lch'])
  })

  test('revealing several is all or none', () => {
    const ask = (viewIds: string[]) =>
      given(opened, written).when({ type: 'revealViews', body: { viewIds: viewIds as ViewId[] } })
    expect(ask(['view-1', 'view-1'])).toEqual([{ type: 'viewRevealed', viewId: 'view-1' }])
    expect(() => ask(['view-1', 'view-9'])).toThrow(expect.objectContaining({ code: 'view-unknown' }))
  })
})
