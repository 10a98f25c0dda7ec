import { describe, expect, test } from 'vitest'
import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import type { Management } from '../../shared/members/actor.ts'
import { usualTerms } from '../../shared/members/terms.ts'
import type { Attendance } from '../../shared/sessions/attendance.ts'
import { hasQuorumRule, quorumOf } from '../../shared/sessions/quorum.ts'
import { beds, itemOf, seat, seatOf, seats, terms } from './a-session.ts'

const came = (...keys: string[]): Attendance[] =>
  keys.map((key) => ({
    ...{ seatId: seatOf(key), status: 'present', via: 'room', deputySeatId: null },
    intervals: [{ from: '2026-03-04T14:00:00.000Z', to: null }],
  }))
const deputised = (key: string, deputy: string): Attendance => ({
  ...{ seatId: seatOf(key), status: 'deputised', via: null, deputySeatId: seatOf(deputy), intervals: [] },
})
const withTerms = (more: Partial<typeof terms>) => ({ terms: { ...terms, ...more }, seats })
const plain = withTerms({})
const about = { challengeId: beds, itemId: itemOf(2) }

function ruled(key: string, management: Management) {
  return {
    terms,
    seats: seats.map((one) =>
      one.seatId === seatOf(key) ? { ...one, conflicts: [{ challengeId: beds, management }] } : one,
    ),
  }
}

describe('quorum', () => {
  test('counts seats that vote and are here, and no other', () => {
    expect(quorumOf(plain, came('chair', 'vice', 'secretary'), null)).toMatchObject({
      ...{ votingSeats: 2, legalBodies: 2, quorate: false },
      whyNot: ['2 voting members are counted; 3 are needed.'],
    })
    expect(quorumOf(plain, came('chair', 'vice', 'member'), null)).toMatchObject({ quorate: true, whyNot: [] })
  })

  test('is asked for as soon as the terms name a number or a role, and not by those of a senate that begins', () => {
    const nothing = usualTerms('developmental').quorumRule
    expect(hasQuorumRule({ quorumRule: nothing })).toBe(false)
    for (const one of [
      { minimumVotingSeats: 1 },
      { minimumLegalBodies: 1 },
      { requiredRoles: [{ role: 'layMember', atLeast: 1 }] },
    ])
      expect(hasQuorumRule({ quorumRule: { ...nothing, ...one } })).toBe(true)
  })

  test('a lay member counts as a seat and for no organisation', () => {
    const { votingSeats, legalBodies } = quorumOf(plain, came('chair', 'lay'), null)
    expect([votingSeats, legalBodies]).toEqual([2, 1])
  })

  test('a place office counts with the board that it belongs to', () => {
    const office = seat('office', 'member', 'org-place', { legalBodyId: 'org-icb' as OrganisationId })
    const counted = quorumOf({ terms, seats: [...seats, office] }, came('chair', 'office'), null)
    expect(counted).toMatchObject({ votingSeats: 2, legalBodies: 1 })
    expect(counted.whyNot).toContain('They come from 1 organisation; 2 are needed.')
  })

  test('whoever left or sent apologies does not count', () => {
    const [one] = came('member')
    const left: Attendance[] = one ? [{ ...one, intervals: [{ from: 'a', to: 'b' }] }] : []
    expect(quorumOf(plain, left, null).votingSeats).toBe(0)
  })

  test('roles that the terms ask for are here, or it says which is not', () => {
    const quorumRule = { ...terms.quorumRule, requiredRoles: [{ role: 'layMember', atLeast: 1 }] }
    const without = quorumOf(withTerms({ quorumRule }), came('chair', 'vice', 'member'), null)
    expect(without.whyNot).toEqual(['0 lay members are here; 1 is needed.'])
    expect(quorumOf(withTerms({ quorumRule }), came('chair', 'vice', 'lay'), null).quorate).toBe(true)
  })

  test.each(['speakNotDecide', 'staySilent', 'withdraw', 'noPapersAndWithdraw'] as const)(
    'an interest ruled %s takes its seat out of the quorum of that challenge only',
    (management) => {
      const everybody = came('chair', 'vice', 'member')
      const ofItem = quorumOf(ruled('member', management), everybody, about)
      expect(ofItem).toMatchObject({ votingSeats: 2, quorate: false, recused: [seatOf('member')] })
      expect(ofItem.whyNot).toContain('1 person here does not count because of an interest.')
      expect(quorumOf(ruled('member', management), everybody, null).quorate).toBe(true)
    },
  )

  test('an interest that is only noted takes nobody out', () => {
    expect(quorumOf(ruled('member', 'noted'), came('chair', 'vice', 'member'), about).quorate).toBe(true)
  })

  test('conflicted seats count where the terms say so', () => {
    const { seats: conflicted } = ruled('member', 'withdraw')
    const counting = { terms: { ...terms, conflictedCountForQuorum: true }, seats: conflicted }
    expect(quorumOf(counting, came('chair', 'vice', 'member'), about)).toMatchObject({ quorate: true, recused: [] })
  })

  test('a deputy who is here counts for one seat, and one who votes already counts for none', () => {
    const sits = [...came('chair', 'vice', 'deputy'), deputised('member', 'deputy')]
    expect(quorumOf(plain, sits, null)).toMatchObject({ votingSeats: 3, legalBodies: 3, quorate: true })
    const absent = [...came('chair', 'vice'), deputised('member', 'deputy')]
    expect(quorumOf(plain, absent, null).votingSeats).toBe(2)
    const votes = [...came('vice', 'stand-in'), deputised('chair', 'stand-in')]
    expect(quorumOf(plain, votes, null).votingSeats).toBe(2)
    const twice = [...sits, deputised('lay', 'deputy')]
    expect(quorumOf(plain, twice, null).votingSeats).toBe(3)
  })

  test('a deputy with an interest of their own does not count', () => {
    const { seats: conflicted } = ruled('deputy', 'withdraw')
    const sits = [...came('chair', 'vice', 'deputy'), deputised('member', 'deputy')]
    expect(quorumOf({ terms, seats: conflicted }, sits, about)).toMatchObject({
      votingSeats: 2,
      recused: [seatOf('member'), seatOf('deputy')] satisfies SeatId[],
    })
  })
})
