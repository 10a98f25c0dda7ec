import { describe, expect, it } from 'vitest'
import { asCommand, atOnce, faultOf, waysOffered } from '../../client/proposals/putting/ways-asked.ts'
import { beforeClosing } from '../../client/proposals/running/before-closing.ts'
import { testing } from '../proposals/tested.ts'

const now = new Date('2026-03-02T09:00:00.000Z')

describe('the ways to test words', () => {
  it('are consent and sense-check alone in a senate that learns, whatever it has switched on', () => {
    expect(waysOffered({ status: 'developmental', uses: ['ranked'] })).toEqual(['consent', 'senseCheck'])
  })

  it('leave out elsewhere what is not switched on', () => {
    expect(waysOffered({ status: 'deciding', uses: [] })).not.toContain('ranked')
    expect(waysOffered({ status: 'deciding', uses: ['dots'] })).toContain('dot')
  })

  it('ask in one press for consent, with names, seen at once, until somebody closes it', () => {
    expect(asCommand(atOnce, now)).toEqual({
      ...{ process: 'consent', unit: 'seat', ballot: 'named', showResults: 'live', reasonRequiredFor: [] },
    })
  })

  it('send only what their process asks for', () => {
    const way = { ...atOnce, ballot: 'secret', reasonFor: ['against'], options: ['A', '', 'B'], minutes: '5' } as const
    expect(asCommand({ ...way, process: 'consent' }, now)).toMatchObject({ ballot: 'named', reasonRequiredFor: [] })
    expect(asCommand({ ...way, process: 'vote' }, now)).toEqual({
      ...{ process: 'vote', unit: 'seat', ballot: 'secret', showResults: 'atClose', reasonRequiredFor: [] },
      ...{ decisionRule: { kind: 'majority', base: 'present' }, closesAt: '2026-03-02T09:05:00.000Z' },
    })
    expect(asCommand({ ...way, process: 'ranked' }, now)).toMatchObject({
      options: [
        { key: 'o1', text: 'A' },
        { key: 'o2', text: 'B' },
      ],
    })
  })

  it('need two options to choose between, and a share that is one', () => {
    expect(faultOf({ ...atOnce, process: 'dot', options: ['A', ' '] })?.field).toBe('option-0')
    expect(faultOf({ ...atOnce, process: 'vote', rule: 'threshold', percent: '0' })?.field).toBe('rule-percent')
    expect(faultOf({ ...atOnce, process: 'vote', rule: 'threshold', percent: '60' })).toBeUndefined()
  })
})

describe('before a count', () => {
  const { how } = (() => {
    const proposal = testing()
    proposal.put('consent')
    proposal.say('ann', 'object', { reason: 'Too soon' })
    return proposal.state
  })()

  it('nothing is asked when enough have answered and nothing stands against it', () => {
    expect(beforeClosing({ ...how, objections: [] }, { answered: 3, of: 5, unitIds: [] }, true)).toEqual([])
  })

  it('it is said that few have answered, that an objection stands and that the quorum is lost', () => {
    const said = beforeClosing(how, { answered: 1, of: 5, unitIds: [] }, false)
    expect(said[0]).toContain('1 of 5 have answered. Silence is not consent')
    expect(said[1]).toContain('1 objection stands')
    expect(said[2]).toContain('not quorate')
  })
})
