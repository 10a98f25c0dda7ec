import { Refusal } from '../refusal.ts'
import type { TestedProposal } from './proposal.ts'
import { actingSeat } from './stance-checks.ts'
import { ownersOf, stanceOf } from './stances.ts'
import type { Objection, Tested } from './testing.ts'
import { ofProposal, type Testing, type TestingContext, type TestingDrafted } from './testing-facts.ts'

type ObjectionCommand = Testing<
  'clarifyObjection' | 'sustainObjection' | 'notSustainObjection' | 'standAside' | 'dissent'
>

/** Works on an objection: its owner says what it is, the chair rules, and its owner alone steps back from it. */
export function workOnObjection(
  command: ObjectionCommand,
  { how }: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  const { target, body } = command
  const objection = how.objections.find((one) => one.id === body.objectionId)
  if (!objection) throw new Refusal('objection-unknown', 'There is no such objection here. Reload the page.')
  const { id } = objection
  const voter = voterOf(how, objection)
  const owned = ownersOf(how, voter, context)
  switch (command.type) {
    case 'clarifyObjection':
      refuseOthers(objection, context)
      refuseUnless(objection, ['raised', 'clarified'])
      return [
        ofProposal(target, { type: 'objectionClarified', id, clarification: command.body.clarification, ...owned }),
      ]
    case 'sustainObjection':
    case 'notSustainObjection': {
      refuseUnless(objection, ['raised', 'clarified'])
      if (objection.seatId === actingSeat(context)) {
        throw new Refusal('not-own', 'Nobody rules on their own objection. Ask the other chair.')
      }
      const type = command.type === 'sustainObjection' ? 'objectionSustained' : 'objectionNotSustained'
      return [ofProposal(target, { type, id, rationale: command.body.rationale })]
    }
    case 'standAside': {
      refuseOthers(objection, context)
      refuseUnless(objection, ['sustained', 'notSustained'])
      const aside = { choice: { kind: 'position', position: 'abstain' }, channel: 'self' } as const
      return [
        ofProposal(target, { type: 'stoodAside', id, ...owned }),
        ofProposal(target, stanceOf(how, voter, { ...aside, seatId: actingSeat(context) }, context)),
      ]
    }
    case 'dissent':
      refuseOthers(objection, context)
      refuseUnless(objection, ['notSustained'])
      return [ofProposal(target, { type: 'dissented', id, dissent: command.body.dissent, ...owned })]
    default:
      return command satisfies never
  }
}

function voterOf({ electorate }: Tested, { unitId }: Objection) {
  const voter = electorate.find((one) => one.unitId === unitId)
  if (!voter?.eligible) throw new Error('An objection was raised from outside the electorate.')
  return voter
}

function refuseOthers({ seatId }: Objection, context: TestingContext): void {
  if (actingSeat(context) !== seatId) {
    throw new Refusal('not-own', 'Only who raised this objection can do that. Ask them.')
  }
}

function refuseUnless({ state }: Objection, states: readonly Objection['state'][]): void {
  if (!states.includes(state)) {
    throw new Refusal('wrong-state', 'This objection has moved on since. Look at where it stands, then go on.')
  }
}
