import { expect, test } from 'vitest'
import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import { roles, votingRoles } from '../../shared/members/roles.ts'
import type { SenateCommand, SenateIntent } from '../../shared/members/senate-commands.ts'
import type { SenateEvent } from '../../shared/members/senate-state.ts'
import { usualTerms } from '../../shared/members/terms.ts'
import { given, refusal, seated, seatGiven } from './given.ts'

const seat: SenateIntent<'changeSeat'>['body'] = {
  roleTitle: 'Consultant',
  role: 'member',
  organisationId: null,
  capacity: 'independent',
  votes: true,
  answersFor: [],
  deputySeatIds: [],
  termFrom: '2026-03-01',
  termTo: null,
}
const give = (more: object = {}): SenateCommand =>
  ({
    type: 'giveSeat',
    target: 'sen',
    body: { name: 'Dr New', profession: 'medicine', ...seat, ...more },
  }) as SenateCommand
const change = (key: string, more: object): SenateCommand =>
  ({ type: 'changeSeat', target: `seat-${key}`, body: { ...seat, ...more } }) as SenateCommand
const end = (key: string): SenateCommand => ({ type: 'endSeat', target: `seat-${key}`, body: {} })

test('a new seat brings a new person, whose name never enters the journal', () => {
  const [drafted] = given(...seated).when('secretary', give())
  expect(drafted?.event).toMatchObject({ type: 'seatGiven', personId: 'new-1', seatId: 'new-2', role: 'member' })
  expect(JSON.stringify(drafted)).not.toContain('Dr New')
})

test.each(roles)('a seat of the role %s has a vote only where the role may vote', (role) => {
  const answersFor = role === 'reviewer' ? ['org-1'] : []
  const facts = { organisationIds: ['org-1' as OrganisationId] }
  const outcome = refusal(() => given(...seated).when('secretary', give({ role, answersFor }), facts))
  expect(outcome).toBe(votingRoles.includes(role) ? 'nothing was refused' : 'wrong-vote')
})

test('a reviewer answers for an organisation of this senate, and only a reviewer does', () => {
  const facts = { organisationIds: ['org-1' as OrganisationId] }
  const senate = given(...seated)
  const reviewer = { role: 'reviewer', votes: false }
  expect(refusal(() => senate.when('secretary', give(reviewer), facts))).toBe('needs-organisation')
  expect(refusal(() => senate.when('secretary', give({ ...reviewer, answersFor: ['org-2'] }), facts))).toBe(
    'organisation-unknown',
  )
  expect(refusal(() => senate.when('secretary', give({ answersFor: ['org-1'] }), facts))).toBe('not-a-reviewer')
  expect(senate.when('secretary', give({ ...reviewer, answersFor: ['org-1'] }), facts)).toHaveLength(1)
})

test('deputies need terms of reference that allow them', () => {
  expect(refusal(() => given(...seated).when('secretary', give({ deputySeatIds: ['seat-member'] })))).toBe(
    'no-deputies',
  )
})

test.each(['constructor', 'seat-nobody'])('%s is no seat that could deputise', (deputy) => {
  const terms = { ...usualTerms('advisory'), deputies: true }
  const senate = given(...seated, { type: 'termsSettled', terms })
  expect(refusal(() => senate.when('secretary', give({ deputySeatIds: [deputy] })))).toBe('seat-unknown')
})

test('a term cannot end before it starts', () => {
  expect(refusal(() => given(...seated).when('secretary', give({ termTo: '2026-02-01' })))).toBe('wrong-dates')
})

test('a change raises the seat’s epoch', () => {
  const [drafted] = given(...seated).when('secretary', change('member', { votes: false }))
  expect(drafted?.event).toMatchObject({ type: 'seatChanged', seatId: 'seat-member', votes: false, epoch: 2 })
})

test('nobody changes what their own seat may do, but may correct what it is called', () => {
  const own = { role: 'secretary', votes: false, capacity: 'independent', termFrom: '2026-01-01' }
  const senate = given(...seated)
  expect(refusal(() => senate.when('secretary', change('secretary', { ...own, role: 'chair', votes: true })))).toBe(
    'not-your-own-seat',
  )
  expect(senate.when('secretary', change('secretary', { ...own, roleTitle: 'Senate manager' }))).toHaveLength(1)
})

test('the last chair cannot be ended, moved to another role, or run out', () => {
  const senate = given(...seated)
  expect(refusal(() => senate.when('secretary', end('chair')))).toBe('needs-chair')
  expect(refusal(() => senate.when('secretary', change('chair', {})))).toBe('needs-chair')
  expect(refusal(() => senate.when('secretary', change('chair', { role: 'chair', termTo: '2026-03-01' })))).toBe(
    'needs-chair',
  )
  expect(given(...seated, seatGiven('second', 'chair')).when('secretary', end('chair'))).toHaveLength(1)
})

test('a chair whose term is over does not stand in for the last one', () => {
  const former = seatGiven('former', 'chair', { termTo: '2026-02-28' })
  expect(refusal(() => given(...seated, former).when('secretary', end('chair')))).toBe('needs-chair')
})

test('somebody always remains who can manage the senate', () => {
  const alone = seated.slice(0, 1).concat(seatGiven('secretary', 'secretary'), seatGiven('member', 'member'))
  expect(refusal(() => given(...alone).when('secretary', end('secretary')))).toBe('needs-officer')
})

test('a seat that has ended stays ended', () => {
  const events = [...seated, { type: 'seatEnded', seatId: 'seat-member' as SeatId, epoch: 2 } satisfies SenateEvent]
  expect(refusal(() => given(...events).when('secretary', change('member', {})))).toBe('seat-closed')
  expect(refusal(() => given(...events).when('secretary', end('member')))).toBe('seat-closed')
})

test('an invitation needs a seat that nobody signs in to, and a link that was never used', () => {
  const invite: SenateCommand = { type: 'invite', target: 'seat-member', body: { tokenHash: 'a'.repeat(64) } }
  const senate = given(...seated)
  expect(senate.when('secretary', invite)).toEqual([
    {
      stream: 'senate:sen',
      event: {
        type: 'seatInvited',
        seatId: 'seat-member',
        tokenHash: 'a'.repeat(64),
        expiresAt: '2026-03-16T09:00:00.000Z',
      },
    },
  ])
  expect(refusal(() => senate.when('secretary', invite, { hasAccount: true }))).toBe('already-seated')
  expect(refusal(() => senate.when('secretary', invite, { tokenUsed: true }))).toBe('already-used')
})

test('a second invitation to a seat makes the first link useless', () => {
  const first = given(...seated).when('secretary', {
    type: 'invite',
    target: 'seat-member',
    body: { tokenHash: 'a'.repeat(64) },
  })
  const events = [...seated, ...first.map(({ event }) => event)]
  const second = given(...events).when('secretary', {
    type: 'invite',
    target: 'seat-member',
    body: { tokenHash: 'b'.repeat(64) },
  })
  expect(second.map(({ event }) => event.type)).toEqual(['invitationWithdrawn', 'seatInvited'])
})
