import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import { groupsOfAtMost, type Proposable, proposeGroups } from '../../shared/sessions/propose-groups.ts'

const roles = ['chair', 'viceChair', 'facilitator', 'member', 'layMember', 'expert'] as const
const people = fc
  .array(
    fc.record({
      role: fc.constantFrom(...roles),
      organisation: fc.option(fc.constantFrom('ltht', 'lch', 'icb', 'lcc', 'lypft'), { freq: 4 }),
      via: fc.constantFrom('room' as const, 'remote' as const),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(
      ({ role, via, organisation }, n): Proposable => ({
        ...{ seatId: `seat-${n}` as SeatId, role, via },
        organisationId: organisation && (`org-${organisation}` as OrganisationId),
      }),
    ),
  )
const wish = fc.record({
  people,
  groups: fc.integer({ min: 1, max: 9 }),
  seed: fc.string({ maxLength: 12 }),
})

const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts)
const sizes = (groups: readonly unknown[][]) => groups.map((group) => group.length)

describe('proposed groups', () => {
  test('hold everybody exactly once, and their sizes differ by one at most', () => {
    fc.assert(
      fc.property(wish, (asked) => {
        const groups = proposeGroups({ ...asked, places: 'mixed' })
        expect(groups.flat().toSorted()).toEqual(asked.people.map(({ seatId }) => seatId).toSorted())
        expect(groups).toHaveLength(asked.groups)
        expect(spread(sizes(groups))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('spread the members of an organisation as evenly as can be: none sits twice in a group while that is avoidable', () => {
    fc.assert(
      fc.property(wish, (asked) => {
        const groups = proposeGroups({ ...asked, places: 'mixed' })
        for (const members of Map.groupBy(asked.people, (one) => one.organisationId ?? one.seatId).values()) {
          const counts = groups.map((group) => members.filter(({ seatId }) => group.includes(seatId)).length)
          expect(spread(counts)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('are the same for the same people, in whatever order they are listed, and mix again with another seed', () => {
    fc.assert(
      fc.property(wish, (asked) => {
        const again = { ...asked, people: asked.people.toReversed(), places: 'mixed' as const }
        expect(proposeGroups(again)).toEqual(proposeGroups({ ...asked, places: 'mixed' }))
      }),
    )
    const senate = room(12)
    const mixes = [1, 2, 3].map((mix) => JSON.stringify(proposeGroups({ ...of(senate, 3), seed: `item ${mix}` })))
    expect(new Set(mixes).size).toBe(3)
  })

  test('put whoever leads at different tables', () => {
    const senate = room(12).map((one, n) => (n % 3 === 0 ? { ...one, role: 'facilitator' as const } : one))
    const leading = proposeGroups(of(senate, 4)).map(
      (group) => senate.filter(({ seatId, role }) => role === 'facilitator' && group.includes(seatId)).length,
    )
    expect(leading).toEqual([1, 1, 1, 1])
  })

  test('keep the room and those who are remote apart where that is asked, with a share of the groups each', () => {
    const senate = room(12).map((one, n) => (n < 3 ? { ...one, via: 'remote' as const } : one))
    const groups = proposeGroups({ ...of(senate, 4), places: 'apart' })
    const places = groups.map((group) => new Set(group.map((id) => senate.find(({ seatId }) => seatId === id)?.via)))
    expect(places.map((place) => [...place].join())).toEqual(['room', 'room', 'room', 'remote'])
    expect(sizes(groups)).toEqual([3, 3, 3, 3])
  })

  test('are as many as it takes for a size', () => {
    expect([groupsOfAtMost(5, 26), groupsOfAtMost(5, 25), groupsOfAtMost(5, 0)]).toEqual([6, 5, 1])
  })
})

const of = (list: Proposable[], groups: number) => ({ people: list, groups, places: 'mixed' as const, seed: 'a seed' })

function room(count: number): Proposable[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ seatId: `seat-${String(n).padStart(2, '0')}` as SeatId, role: 'member', via: 'room' },
    organisationId: `org-${n % 4}` as OrganisationId,
  }))
}
