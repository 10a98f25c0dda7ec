import { describe, expect, test } from 'vitest'
import type { SpeakerId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { waiting } from '../../shared/sessions/speakers.ts'
import { spokenMs, spokenSoFar } from '../../shared/sessions/speaking-time.ts'
import { atMinute, beds, held, itemOf, press, refused, type Step, seat, seatOf, seats } from './a-session.ts'

/** Item 1 is live; everybody is in the room but the lay member, who is remote. */
const running: Step[] = [
  ['openSession'],
  ...['chair', 'vice', 'member', 'stand-in'].map((by): Step => ['arrive', { via: 'room' }, { by }]),
  ['arrive', { via: 'remote' }, { by: 'lay' }],
  ['startItem', { itemId: itemOf(1) }],
]
const ask = (by: string, kind = 'speak', minute = 0): Step => [
  'askToSpeak',
  { kind },
  { by, minute, newId: `sp-${by}` },
]
const of = (key: string) => ({ speakerId: `sp-${key}` as SpeakerId })
const word = (key: string, minute = 0): Step => ['giveWord', of(key), { minute }]
const queue = ({ speakers, currentItemId }: Session) =>
  waiting(speakers, currentItemId).map(({ id }) => id.replace('sp-', ''))
const stateOf = ({ speakers }: Session, key: string) => speakers.find(({ id }) => id === `sp-${key}`)?.state
const ruled = (key: string, role: 'member', more: object) => ({
  facts: { seats: [...seats.filter(({ seatId }) => seatId !== seatOf(key)), seat(key, role, 'org-ltht', more)] },
})

describe('asking', () => {
  test('hands of the room and remote hands stand in one list, each marked', () => {
    const { speakers } = held(...running, ask('member'), ask('lay'))
    expect(speakers).toMatchObject([
      { who: { as: 'seat', seatId: seatOf('member') }, via: 'room', state: 'queued' },
      { who: { as: 'seat', seatId: seatOf('lay') }, via: 'remote', state: 'queued' },
    ])
    expect(held(...running, ask('lay'), ['arrive', { via: 'room' }, { by: 'lay' }]).speakers[0]?.via).toBe('room')
  })

  test('points of order come first, then direct responses and clarifications, then by time of asking', () => {
    const asked = [ask('member'), ask('vice'), ask('lay', 'clarification'), ask('stand-in', 'directResponse')]
    expect(queue(held(...running, ...asked))).toEqual(['lay', 'stand-in', 'member', 'vice'])
    expect(queue(held(...running, ...asked, ask('chair', 'pointOfOrder')))[0]).toBe('chair')
  })

  test('one asks once; asking in another way changes what was asked, and keeps the time of asking', () => {
    const asked = held(...running, ask('member', 'speak', 1), ask('vice', 'pointOfOrder', 2), ask('lay', 'speak', 3))
    expect(refused(asked, ask('member'))).toBe('already-asked')
    const changed = held(
      ...running,
      ask('member', 'speak', 1),
      ask('vice', 'pointOfOrder', 2),
      ask('member', 'pointOfOrder', 3),
    )
    expect(queue(changed)).toEqual(['member', 'vice'])
  })

  test('asking needs an item that is on, an open session and somebody who is here', () => {
    expect(refused(held(...running.slice(0, -1)), ask('member'))).toBe('no-item')
    expect(refused(held(...running, ['adjournSession']), ask('member'))).toBe('not-open')
    expect(refused(held(...running), ask('secretary'))).toBe('not-here')
    expect(refused(held(...running, ['leave', {}, { by: 'member' }]), ask('member'))).toBe('not-here')
  })

  test('whoever listens or has withdrawn because of an interest is told so, by whichever way they come', () => {
    const on2 = held(...running, ['startItem', { itemId: itemOf(2), concludeCurrent: true }])
    const silent = ruled('member', 'member', { conflicts: [{ challengeId: beds, management: 'staySilent' }] })
    const silentHere = ruled('member', 'member', { silentItemIds: [itemOf(2)] })
    const away = ruled('member', 'member', { withdrawnItemIds: [itemOf(2)] })
    const mayStill = ruled('member', 'member', { conflicts: [{ challengeId: beds, management: 'speakNotDecide' }] })
    const asking = (facts: object): Step => ['askToSpeak', { kind: 'speak' }, { by: 'member', ...facts }]
    expect([silent, silentHere, away, mayStill].map((facts) => refused(on2, asking(facts)))).toEqual([
      'not-to-speak',
      'not-to-speak',
      'not-part-of-this',
      undefined,
    ])
    const adding = { who: { as: 'seat', seatId: seatOf('member') }, kind: 'speak' }
    expect(refused(on2, ['addSpeaker', adding, silent])).toBe('not-to-speak')
    const queued = held(...running, ['startItem', { itemId: itemOf(2), concludeCurrent: true }], ask('member'))
    expect(refused(queued, ['giveWord', of('member'), silent])).toBe('not-to-speak')
  })
})

describe('having the word', () => {
  test('whoever spoke before has spoken, unless they were paused', () => {
    const asked = [...running, ask('member'), ask('vice'), ask('lay')]
    const one = held(...asked, word('member'), word('vice', 2))
    expect([stateOf(one, 'member'), stateOf(one, 'vice'), stateOf(one, 'lay')]).toEqual([
      'spoken',
      'speaking',
      'queued',
    ])
    const other = held(...asked, word('member'), ['pauseSpeaker', of('member'), { minute: 1 }], word('vice', 2))
    expect([stateOf(other, 'member'), stateOf(other, 'vice')]).toEqual(['paused', 'speaking'])
    expect(refused(one, word('member'))).toBe('wrong-state')
  })

  test('time runs while they speak and not while they are paused', () => {
    const steps = [word('member', 1), ['pauseSpeaker', of('member'), { minute: 3 }], word('member', 10)] as Step[]
    const [entry] = held(...running, ask('member'), ...steps).speakers
    expect(spokenMs(entry as never, atMinute(11))).toBe(3 * 60_000)
  })

  test('a clock of the server that was set back makes no time negative', () => {
    const back = held(...running, ask('member', 'speak', 20), word('member', 20), [
      'endSpeaker',
      of('member'),
      { minute: 2 },
    ])
    expect(spokenMs(back.speakers[0] as never, atMinute(0))).toBe(0)
    expect(spokenMs(held(...running, ask('member'), word('member', 20)).speakers[0] as never, atMinute(3))).toBe(0)
  })

  test('time is summed for each seat over the items, and for written names together', () => {
    const written = { who: { as: 'written', name: 'A visitor', via: 'room' }, kind: 'speak' }
    const steps: Step[] = [
      ['addSpeaker', written, { newId: 'sp-guest' }],
      word('guest'),
      ask('member'),
      word('member', 1),
      ['concludeItem', { itemId: itemOf(1) }, { minute: 3 }],
      ['startItem', { itemId: itemOf(2) }],
      ['askToSpeak', { kind: 'speak' }, { by: 'member', newId: 'sp-2' }],
      word('2', 10),
    ]
    const { speakers } = held(...running, ...steps)
    expect(spokenSoFar(speakers, atMinute(11))).toEqual({
      seats: [{ seatId: seatOf('member'), ms: 3 * 60_000 }],
      writtenMs: 60_000,
    })
  })

  test('one may finish oneself, or lower one’s hand', () => {
    const lower: Step = ['lowerHand', {}, { by: 'member' }]
    expect(stateOf(held(...running, ask('member'), lower), 'member')).toBe('withdrawn')
    expect(stateOf(held(...running, ask('member'), word('member'), lower), 'member')).toBe('spoken')
    expect(refused(held(...running), lower)).toBe('not-asked')
  })
})

describe('the chair’s order', () => {
  const asked = [...running, ask('member'), ask('vice'), ask('lay')]
  const move = (key: string, before: string | null): Step => [
    'moveSpeaker',
    { ...of(key), beforeSpeakerId: before && `sp-${before}` },
  ]

  test('stands once it is chosen', () => {
    expect(queue(held(...asked, move('lay', 'member')))).toEqual(['lay', 'member', 'vice'])
    expect(queue(held(...asked, move('lay', 'member'), ask('lay', 'directResponse'), ask('stand-in')))).toEqual([
      'lay',
      'member',
      'vice',
      'stand-in',
    ])
    expect(queue(held(...asked, move('member', null)))).toEqual(['vice', 'lay', 'member'])
  })

  test('is not asked for twice, and not about somebody who waits no more', () => {
    expect(refused(held(...asked), move('member', 'vice'))).toBe('already-there')
    expect(refused(held(...asked, word('vice')), move('lay', 'vice'))).toBe('speaker-unknown')
    expect(refused(held(...asked), move('nobody', null))).toBe('speaker-unknown')
  })

  test('a chair from before it moved keeps no list', () => {
    const claimed = held(...asked, ['claimChair', {}, { by: 'vice' }])
    for (const type of ['giveWord', 'removeSpeaker', 'endSpeaker', 'pauseSpeaker'] as const)
      expect(refused(claimed, [type, { ...of('member'), epoch: 1 }])).toBe('stale-chair')
  })

  test('somebody without a device is added once, and a written name is kept outside the journal', () => {
    const bySeat = { who: { as: 'seat', seatId: seatOf('member') }, kind: 'speak' }
    expect(refused(held(...asked), ['addSpeaker', bySeat])).toBe('already-asked')
    expect(
      refused(held(...running), ['addSpeaker', { ...bySeat, who: { as: 'seat', seatId: seatOf('deputy') } }]),
    ).toBe('not-here')
    const written = { who: { as: 'written', name: 'Ms Visitor', via: 'remote' }, kind: 'clarification' }
    const events = press(held(...asked), ['addSpeaker', written])
    expect(events).toMatchObject([{ type: 'speakerAdded', via: 'remote' }])
    expect(JSON.stringify(events)).not.toContain('Visitor')
  })
})

describe('what takes the list with it', () => {
  const asked = [...running, ask('member'), ask('vice'), word('member', 1)]
  const outcome = (...steps: Step[]) => {
    const session = held(...asked, ...steps)
    return [stateOf(session, 'member'), stateOf(session, 'vice')]
  }

  test('an item that is concluded, put off, parked or withdrawn ends the speaker and withdraws who waits', () => {
    for (const type of ['concludeItem', 'deferItem', 'parkItem', 'withdrawItem'] as const)
      expect(outcome([type, { itemId: itemOf(1) }, { minute: 4 }])).toEqual(['spoken', 'withdrawn'])
    expect(outcome(['closeSession', { parkRest: true }])).toEqual(['spoken', 'withdrawn'])
    const ended = held(...asked, ['concludeItem', { itemId: itemOf(1) }, { minute: 4 }])
    expect(spokenMs(ended.speakers[0] as never, atMinute(60))).toBe(3 * 60_000)
  })

  test('an adjournment and a paused item pause the speaker, and nobody gets the word until it goes on', () => {
    expect(outcome(['adjournSession'])).toEqual(['paused', 'queued'])
    const paused = held(...asked, ['pauseItem', { itemId: itemOf(1) }])
    expect(stateOf(paused, 'member')).toBe('paused')
    expect(refused(paused, word('vice'))).toBe('not-live')
    expect(
      outcome(['pauseItem', { itemId: itemOf(1) }], ['resumeItem', { itemId: itemOf(1) }], word('member')),
    ).toEqual(['speaking', 'queued'])
  })

  test('whoever leaves asks no more', () => {
    expect(outcome(['leave', {}, { by: 'member' }], ['leave', {}, { by: 'vice' }])).toEqual(['spoken', 'withdrawn'])
  })
})
