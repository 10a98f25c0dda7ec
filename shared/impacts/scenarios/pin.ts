import { digestOf } from '../../decisions/digest.ts'
import type { Document } from '../../documents/document.ts'
import type { ChallengeId, DecisionId, PinId } from '../../ids.ts'
import { Refusal } from '../../refusal.ts'
import type { ModelFile } from '../engine/model-file.ts'
import type { ScenarioContent } from './content.ts'
import type { Forecast } from './forecast.ts'
import type { PinnedService } from './pinned-service.ts'
import type { Problem } from './read-values.ts'

/** What the sealed chain holds of a pinned scenario: enough to tell whether anything of it was changed. */
export interface PinnedDigests {
  /** SHA-256 of the scenario's content, and of the canonical model file that was made of it. */
  contentDigest: string
  modelDigest: string
  /** The engine's own digest of every number that came out. */
  resultDigest: string
  seed: number
  engine: string
}

export type ScenarioPinned = {
  type: 'scenarioPinned'
  id: PinId
  name: string
  /** The last update of the document's log that it was taken from. */
  seq: number
  decisionId: DecisionId | null
  /** SHA-256 of what the services were counted in. Pins that were made before this was kept have none. */
  servicesDigest?: string
} & PinnedDigests

export type PinEvent = ScenarioPinned | { type: 'pinLinked'; id: PinId; decisionId: DecisionId | null }

/** What pinning needs from elsewhere. */
export interface Pinning {
  /** Null where only a link is changed. */
  taken: Taken | null
  /** The decision that the command names, where the actor may edit it; `isOpen` while it is a draft. */
  decision: { id: DecisionId; isOpen: boolean } | undefined
  /** `isKept`: it is on a decision that the actor may not edit. */
  pins: readonly { id: PinId; decisionId: DecisionId | null; isSealed: boolean; isKept: boolean }[]
}

/** The scenario and the model as they are now. */
export interface Taken {
  /** The challenge that the scenario belongs to. */
  challengeId: ChallengeId
  seq: number
  contentDigest: string
  content: ScenarioContent
  problems: readonly Problem[]
  model: ModelFile
  modelDigest: string
  /** The services that the model file computes, and what each is counted in. */
  services: PinnedService[]
  servicesDigest: string
  /** Undefined where it is not of this very model: something moved while it was computed. */
  outcome: Outcome | undefined
}

/** What computing came to: a result, or why there is none; `at` is what of the model file is to blame, null for no part. */
export type Outcome = { ok: true; forecast: Forecast } | { ok: false; sentence: string; at: string | null }

/** What is kept of it once it was computed: the model file asks for those runs that there were, so that it is checked alike. */
export function asComputed(taken: Omit<Taken, 'outcome'>, outcome: Outcome | undefined): Taken {
  if (!outcome?.ok || outcome.forecast.runs === taken.model.runs) return { ...taken, outcome }
  const model = { ...taken.model, runs: outcome.forecast.runs }
  return { ...taken, model, modelDigest: digestOf(model), outcome }
}

type PinCommand =
  | {
      type: 'pinScenario'
      body: { name: string; decisionId: DecisionId | null; expectedDigest?: string | undefined }
    }
  | { type: 'linkPinToDecision'; body: { pinId: PinId; decisionId: DecisionId | null } }

/** The rule of keeping a scenario as it is, and of saying which decision it is sealed with. */
export function decidePin(
  document: Document,
  command: PinCommand,
  { pinning, newId }: { pinning: Pinning | null; newId(): string },
): PinEvent {
  if (document.kind !== 'scenario' || !pinning) {
    throw new Refusal('wrong-kind', 'Only a scenario can be pinned with its model. Name a version of this document.')
  }
  const { decisionId } = command.body
  if (decisionId) mustBeDraft(decisionId, document, pinning)
  switch (command.type) {
    case 'pinScenario':
      return pinned(command.body, pinning, newId() as PinId)
    case 'linkPinToDecision':
      return linked(command.body, pinning)
    default:
      return command satisfies never
  }
}

function pinned(
  { name, decisionId, expectedDigest }: Extract<PinCommand, { type: 'pinScenario' }>['body'],
  { taken }: Pinning,
  id: PinId,
): ScenarioPinned {
  if (!taken) throw new Error('Pinning needs what is pinned.')
  const { seq, contentDigest, modelDigest, servicesDigest, outcome, model } = taken
  if (expectedDigest && expectedDigest !== contentDigest) {
    throw new Refusal(
      'scenario-differs',
      'Somebody has changed the scenario since you looked at it. Look at it again, then pin it.',
    )
  }
  const [problem] = taken.problems
  if (problem) throw new Refusal('not-usable', problem.says, `/${problem.at}`)
  if (model.changes.length === 0) {
    throw new Refusal('needs-change', 'Nothing changes in this scenario yet. Add a change, then pin it.')
  }
  if (!outcome) {
    throw new Refusal(
      'scenario-differs',
      'The scenario or the system model changed while it was being computed. Look at it again, then pin it.',
    )
  }
  if (!outcome.ok) throw new Refusal('not-computable', outcome.sentence)
  const { engine, digest: resultDigest } = outcome.forecast
  const digests = { contentDigest, modelDigest, resultDigest, seed: model.seed, engine }
  return { type: 'scenarioPinned', id, name, seq, decisionId, servicesDigest, ...digests }
}

function linked(
  { pinId, decisionId }: Extract<PinCommand, { type: 'linkPinToDecision' }>['body'],
  { pins }: Pinning,
): PinEvent {
  const pin = pins.find(({ id }) => id === pinId)
  if (!pin) throw new Refusal('pin-unknown', 'This scenario has no such pin. Choose one of its own.', '/pinId')
  if (pin.isSealed) {
    throw new Refusal('already-sealed', 'This pin is sealed with its decision and stays there. Pin the scenario again.')
  }
  if (pin.isKept) {
    throw new Refusal(
      'not-your-draft',
      'This pin is on a draft decision that you may not change. Ask the secretary to take it off.',
    )
  }
  if (pin.decisionId === decisionId) {
    throw new Refusal('already-linked', 'This pin is on that decision already. Nothing needs doing.')
  }
  return { type: 'pinLinked', id: pinId, decisionId }
}

/** What is sealed with a decision can be read by all who read the decision. */
function mustBeDraft(decisionId: DecisionId, { restricted }: Document, { decision }: Pinning): void {
  if (decision?.id !== decisionId) {
    throw new Refusal('decision-unknown', 'There is no such decision on this challenge. Choose another.', '/decisionId')
  }
  if (!decision.isOpen) {
    throw new Refusal('wrong-state', 'This decision is no draft any more. Return it to draft first.', '/decisionId')
  }
  if (restricted) {
    throw new Refusal(
      'needs-opening',
      'This scenario is kept to those who were given it, and a decision is not. Open it to everybody first.',
      '/decisionId',
    )
  }
}
