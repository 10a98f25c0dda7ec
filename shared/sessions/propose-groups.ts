import type { OrganisationId, SeatId } from '../ids.ts'
import type { Role } from '../members/roles.ts'

/** Somebody who can be put into a group. */
export interface Proposable {
  seatId: SeatId
  organisationId: OrganisationId | null
  role: Role
  via: 'room' | 'remote'
}

export interface GroupWish {
  people: readonly Proposable[]
  groups: number
  /** Whether those in the room and those who are remote sit together or apart. */
  places: 'mixed' | 'apart'
  /** The same seed and people give the same groups; another seed mixes again. */
  seed: string
}

/** How many groups it takes so that none has more people than this. */
export function groupsOfAtMost(size: number, people: number): number {
  return Math.max(1, Math.ceil(people / Math.max(1, size)))
}

/**
 * Proposes mixed groups: sizes differ by one at most, the members of an organisation are spread as evenly as can be, and
 * those who usually lead are spread as well as that allows. Where places are apart, this holds within each place.
 */
export function proposeGroups({ people, groups, places, seed }: GroupWish): SeatId[][] {
  const sorted = people.toSorted((one, other) => (one.seatId < other.seatId ? -1 : 1))
  const random = randomFrom(seed)
  if (places === 'mixed' || groups < 2) return dealt(sorted, groups, random)
  const room = sorted.filter(({ via }) => via === 'room')
  const remote = sorted.filter(({ via }) => via === 'remote')
  const forRemote = groupsFor(remote.length, sorted.length, groups)
  return [...dealt(room, groups - forRemote, random), ...dealt(remote, forRemote, random)]
}

/** A share of the groups by how many people there are; none is left without where there are people. */
function groupsFor(part: number, whole: number, groups: number): number {
  if (part === 0) return 0
  if (part === whole) return groups
  return Math.min(groups - 1, Math.max(1, Math.round((part / whole) * groups)))
}

/** How often the deal is tried, so that those who lead do not end up at one table. */
const tries = 40

function dealt(people: readonly Proposable[], groups: number, random: Random): SeatId[][] {
  let best: Proposable[][] = []
  for (let n = 0; n < tries; n++) {
    const deal = dealOnce(people, groups, random)
    if (n === 0 || leadSpread(deal) < leadSpread(best)) best = deal
    if (leadSpread(best) <= 1) break
  }
  return best.map((group) => group.map(({ seatId }) => seatId))
}

/** Whoever shares an organisation is dealt one after another, so that they go round the tables. */
function dealOnce(people: readonly Proposable[], groups: number, random: Random): Proposable[][] {
  const bodies = Map.groupBy(people, ({ organisationId, seatId }) => organisationId ?? seatId)
  const deal: Proposable[][] = Array.from({ length: groups }, () => [])
  const leads = deal.map(() => 0)
  let next = 0
  for (const members of shuffled([...bodies.values()], random)) {
    const tables = members.map((_, n) => (next + n) % groups)
    next += members.length
    const [leading, others] = [members.filter(isLead), members.filter((one) => !isLead(one))]
    for (const one of shuffled(leading, random)) {
      const table = tables.toSorted((a, b) => (leads[a] ?? 0) - (leads[b] ?? 0))[0] ?? 0
      tables.splice(tables.indexOf(table), 1)
      leads[table] = (leads[table] ?? 0) + 1
      deal[table]?.push(one)
    }
    for (const one of shuffled(others, random)) deal[tables.shift() ?? 0]?.push(one)
  }
  return deal
}

function isLead({ role }: Proposable): boolean {
  return role === 'chair' || role === 'viceChair' || role === 'facilitator' || role === 'secretary'
}

function leadSpread(deal: readonly (readonly Proposable[])[]): number {
  const counts = deal.map((group) => group.filter(isLead).length)
  return Math.max(0, ...counts) - Math.min(...counts, Number.POSITIVE_INFINITY)
}

/** From 0 up to 1, the same row of numbers for the same seed. */
type Random = () => number

function randomFrom(seed: string): Random {
  // FNV-1a to begin with, mulberry32 to go on: chance enough for a seating plan.
  let state = 0x811c9dc5
  for (let n = 0; n < seed.length; n++) state = Math.imul(state ^ seed.charCodeAt(n), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
