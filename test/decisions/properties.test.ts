import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Drafted } from '../../shared/command.ts'
import { spanOf } from '../../shared/decisions/clauses.ts'
import type { DecisionCommand } from '../../shared/decisions/commands.ts'
import { type Decision, evolve, isRatified } from '../../shared/decisions/decision.ts'
import { sha256 } from '../../shared/decisions/digest.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import { type Edge, type RelatedDecision, relationKinds } from '../../shared/decisions/relations.ts'
import type { ClauseId, OrganisationId, SeatId } from '../../shared/ids.ts'
import { asked, draftBody, facing, now, wording, words } from './given.ts'

const seats = ['seat-chair', 'seat-vice-chair', 'seat-member', 'seat-member2']
const because = { reason: 'Because.' }

/** One step that somebody tries, whether or not it is allowed where things stand. */
const step = fc.record({
  decision: fc.nat(5),
  other: fc.nat(5),
  clause: fc.boolean(),
  seat: fc.constantFrom(...seats),
  kind: fc.constantFrom(...relationKinds),
  what: fc.constantFrom(
    'draft',
    'draft',
    'carry',
    'carry',
    'edit',
    'start',
    'ratify',
    'ratify',
    'ratify',
    'return',
    'relate',
    'relate',
    'review',
    'reaffirm',
    'rescind',
    'implement',
    'erratum',
    'withdraw',
    'acknowledge',
  ),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A senate with up to five decisions, whose facts follow from its own events. */
class Senate {
  readonly streams = new Map<string, { event: DecisionEvent; by: SeatId }[]>()
  readonly decisions: Decision[] = []
  readonly edges: Edge[] = []

  get facts() {
    return facing({
      edges: this.edges,
      decisions: this.decisions.map((decision) => ({
        id: decision.id,
        ref: decision.ref,
        state: decision.state,
        clauses: decision.content.clauses.map(({ id, number }) => ({
          id,
          number,
          superseded: decision.received.some((one) => one.kind === 'supersedes' && one.clauseId === id),
        })),
      })) satisfies RelatedDecision[],
    })
  }

  attempt(tried: Step): void {
    if (tried.what === 'draft' && this.decisions.length > 5) return
    if (tried.what !== 'draft' && this.decisions.length === 0) return
    if (tried.what === 'carry') {
      this.attempt({ ...tried, what: 'start' })
      this.attempt({ ...tried, what: 'ratify', seat: 'seat-chair' })
      this.attempt({ ...tried, what: 'ratify', seat: 'seat-member' })
      return
    }
    try {
      for (const each of this.decided(tried)) this.record(each, tried.seat as SeatId)
    } catch (error) {
      if ((error as Error).name !== 'Refusal') throw error
    }
  }

  private decided({ what, decision: n, other: m, clause, seat, kind }: Step): Drafted<DecisionEvent>[] {
    const decision = this.decisions[n % Math.max(1, this.decisions.length)]
    const other = this.decisions[m % Math.max(1, this.decisions.length)]
    const clauseId: ClauseId | null = (clause && other?.content.clauses[0]?.id) || null
    const relation = other && { kind, toDecisionId: other.id, clauseId }
    const ask = (type: DecisionCommand['type'], body: object) =>
      asked(what === 'draft' ? undefined : decision, { type, body }, seat, this.facts)
    switch (what) {
      case 'draft':
        return ask('draftDecision', draftBody({ relations: relation ? [relation] : [] }))
      case 'edit':
        return ask('editDecision', { rationale: `By ${seat}.`, relations: relation ? [relation] : [] })
      case 'start':
        return ask('startRatifying', {})
      case 'ratify':
        return ask('ratifyDecision', { withoutAnswer: [] })
      case 'return':
        return ask('returnDecision', because)
      case 'relate':
        return relation ? ask('relateDecision', relation) : []
      case 'review':
        return ask('reviewDecision', because)
      case 'reaffirm':
        return ask('reaffirmDecision', { ...because, reviewOn: null })
      case 'rescind':
        return ask('rescindDecision', because)
      case 'implement':
        return ask('implementDecision', because)
      case 'erratum':
        return ask('recordErratum', { text: 'Read 28 for 82.' })
      case 'withdraw':
        return ask('withdrawDecision', because)
      default:
        if (!decision || !isRatified(decision)) return []
        return [
          {
            stream: `decision:${decision.id}`,
            event: { type: 'decisionAcknowledged', organisationId: 'org-ltht' as OrganisationId },
          },
        ]
    }
  }

  private record({ stream, event }: Drafted<DecisionEvent>, by: SeatId): void {
    const events = [...(this.streams.get(stream) ?? []), { event, by }]
    this.streams.set(stream, events)
    const at = this.decisions.findIndex((decision) => `decision:${decision.id}` === stream)
    const after = evolve(this.decisions[at], event, { at: now.toISOString(), by })
    if (at < 0) this.decisions.push(after)
    else this.decisions[at] = after
    if (event.type === 'decisionRatified') {
      this.edges.push(...event.record.content.relations.map((one) => ({ ...one, fromDecisionId: after.id })))
    }
    if (event.type === 'relationAdded') this.edges.push({ ...event.relation, fromDecisionId: after.id })
  }
}

const relating = fc
  .tuple(step, fc.constantFrom<Step['what'][]>('relate', 'relate', 'relate', 'draft', 'carry'))
  .map(([each, what]) => ({ ...each, what }))

const stories = fc.array(step, { minLength: 5, maxLength: 60 })

test('nothing changes the content of a decision after it has been ratified', () => {
  let ratified = 0
  fc.assert(
    fc.property(stories, (steps) => {
      const senate = new Senate()
      const sealed = new Map<string, string>()
      for (const each of steps) {
        senate.attempt(each)
        for (const decision of senate.decisions) {
          if (!isRatified(decision)) {
            expect(sealed.has(decision.id)).toBe(false)
            continue
          }
          const said = JSON.stringify([decision.content, decision.record, decision.digest, decision.signatures])
          expect(sealed.get(decision.id) ?? said).toBe(said)
          if (!sealed.has(decision.id)) ratified++
          sealed.set(decision.id, said)
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(ratified).toBeGreaterThan(50)
})

test('no sequence of steps makes relations lead in a circle', () => {
  let longest = 0
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 4, maxLength: 4 }),
      fc.array(relating, { maxLength: 40 }),
      (first, then) => {
        const senate = new Senate()
        for (const [n, each] of first.entries()) {
          senate.attempt({ ...each, what: 'draft' })
          senate.attempt({ ...each, what: 'carry', decision: n })
        }
        for (const each of then) senate.attempt(each)
        const firm = senate.edges.filter((edge) => edge.kind !== 'conflictsWith')
        longest = Math.max(longest, firm.length)
        for (const decision of senate.decisions) expect(reaches(firm, decision.id, decision.id)).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
  expect(longest).toBeGreaterThan(3)
})

function reaches(edges: readonly Edge[], from: string, to: string, seen = new Set<string>()): boolean {
  return edges
    .filter((edge) => edge.fromDecisionId === from && !seen.has(edge.toDecisionId))
    .some((edge) => edge.toDecisionId === to || reaches(edges, edge.toDecisionId, to, seen.add(edge.toDecisionId)))
}

test('folding the events again gives the same decisions', () => {
  fc.assert(
    fc.property(stories, (steps) => {
      const senate = new Senate()
      for (const each of steps) senate.attempt(each)
      for (const decision of senate.decisions) {
        const events = senate.streams.get(`decision:${decision.id}`) ?? []
        const again = events.reduce<Decision | undefined>(
          (before, { event, by }) => evolve(before, event, { at: now.toISOString(), by }),
          undefined,
        )
        expect(again).toEqual(decision)
      }
    }),
    { numRuns: 100 },
  )
})

test('whatever is drafted, statement, clauses and conditions are passages of the agreed words', () => {
  const cut = fc
    .tuple(fc.nat(wording.length), fc.nat(wording.length))
    .map(([a, b]) => wording.slice(Math.min(a, b), Math.max(a, b)))
  fc.assert(
    fc.property(fc.array(fc.oneof(cut, fc.string()), { maxLength: 4 }), (parts) => {
      const clauses = parts.map((text) => ({ text, addressedTo: [] }))
      try {
        const [first] = asked(undefined, { type: 'draftDecision', body: draftBody({ clauses }) })
        if (first?.event.type !== 'decisionDrafted') throw new Error('Nothing was drafted.')
        for (const { text } of first.event.content.clauses) {
          const span = spanOf(words.wording, text)
          expect(span && words.wording.slice(span.from, span.to)).toBe(text)
        }
      } catch (error) {
        expect((error as { code?: string }).code).toBe('wording-differs')
      }
    }),
  )
})

test('a digest is SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const expected = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
      expect(sha256(bytes)).toBe(expected)
    }),
  )
  const long = new Uint8Array(1_000_003).map((_byte, n) => n % 251)
  expect(sha256(long)).toBe(Buffer.from(await crypto.subtle.digest('SHA-256', long)).toString('hex'))
})
