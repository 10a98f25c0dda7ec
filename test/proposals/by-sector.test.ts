import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationType } from '../../shared/members/organisation.ts'
import { stancesBySector, turnoutBySector } from '../../shared/proposals/by-sector.ts'
import { facts, sitting, testing } from './tested.ts'

const types: Record<string, OrganisationType> = { ann: 'acuteTrust', bob: 'acuteTrust', cat: 'communityTrust' }
const seats = [
  ...Object.entries(types).map(([key, organisationType]) => sitting(key, `org-${key}`, { organisationType })),
  sitting('lay', 'org-ann', { role: 'layMember', organisationType: 'acuteTrust' }),
  sitting('free', null),
]
const gathering = { ...facts.gathering, seats }

describe('positions by sector', () => {
  it('count each who could answer once, a lay member among the lay members', () => {
    const proposal = testing({ gathering })
    proposal.put('vote')
    proposal.say('ann', 'for')
    proposal.say('ann', 'against')
    proposal.say('lay', 'for')
    expect(stancesBySector(proposal.state.how)).toEqual({
      columns: ['for', 'against', 'abstain', 'none'],
      rows: [
        { key: 'acute', total: 2, cells: [0, 1, 0, 1] },
        { key: 'community', total: 1, cells: [0, 0, 0, 1] },
        { key: 'independent', total: 1, cells: [0, 0, 0, 1] },
        { key: 'lay', total: 1, cells: [1, 0, 0, 0] },
      ],
    })
  })

  it('of gradients say who supports, and of options say nothing', () => {
    const proposal = testing({ gathering })
    proposal.put('gradients')
    proposal.send('cat', 'takeStance', { words: 1, choice: { kind: 'gradient', level: 8 } })
    expect(stancesBySector(proposal.state.how)?.rows[1]).toEqual({ key: 'community', total: 1, cells: [0, 0, 1, 0] })
    expect(stancesBySector({ ...proposal.state.how, process: 'ranked' })).toBeUndefined()
  })
})

describe('a secret ballot by sector', () => {
  const choice = { kind: 'position', position: 'for' } as const
  const many = Array.from({ length: 12 }, (_, n) =>
    sitting(`s${n}`, `org-${n}`, { organisationType: n < 6 ? 'acuteTrust' : 'communityTrust' }),
  )

  function voted(keys: readonly string[]) {
    const proposal = testing({ gathering: { ...facts.gathering, seats: many } })
    proposal.put('vote', { ballot: 'secret' })
    for (const key of keys) proposal.say(key, 'for')
    proposal.now({ ballots: keys.map(() => choice) })
    return proposal
  }

  it('tells who voted only, after the close, and never how', () => {
    const proposal = voted(['s0', 's1', 's2', 's6', 's7', 's8'])
    expect(turnoutBySector(proposal.state.how)).toBeUndefined()
    proposal.close()
    expect(turnoutBySector(proposal.state.how)).toEqual({
      columns: ['voted', 'silent'],
      rows: [
        { key: 'acute', total: 6, cells: [3, 3] },
        { key: 'community', total: 6, cells: [3, 3] },
      ],
    })
    expect(stancesBySector(proposal.state.how)?.rows.every(({ cells }) => cells.at(-1) === 6)).toBe(true)
  })

  it('never shows fewer than 3 people in a cell', () => {
    fc.assert(
      fc.property(fc.subarray(many.map((_, n) => `s${n}`)), (keys) => {
        const proposal = voted(keys)
        proposal.close()
        const cells = turnoutBySector(proposal.state.how)?.rows.flatMap((row) => row.cells ?? []) ?? []
        expect(cells.filter((count) => count > 0 && count < 3)).toEqual([])
      }),
    )
  })
})
