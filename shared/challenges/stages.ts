/** Where a challenge stands (reference data: challengeStages), in order; it may be stopped from any of them. */
export const stages = [
  'framing',
  'causes',
  'options',
  'response',
  'decision',
  'implementation',
  'evaluation',
  'closed',
] as const
export type Stage = (typeof stages)[number] | 'stopped'

export const stageNames: Record<Stage, string> = {
  framing: 'Framing',
  causes: 'Causes',
  options: 'Options',
  response: 'Response',
  decision: 'Decision',
  implementation: 'Implementation',
  evaluation: 'Evaluation',
  closed: 'Closed',
  stopped: 'Stopped',
}

/** How one stage leads to another; undefined when it does not. */
export function stageStep(from: Stage, to: Stage): 'forward' | 'back' | 'stop' | undefined {
  if (from === 'stopped') return undefined
  if (to === 'stopped') return from === 'closed' ? undefined : 'stop'
  const steps = stages.indexOf(to) - stages.indexOf(from)
  return steps === 1 ? 'forward' : steps === -1 ? 'back' : undefined
}

/** Whether nothing more is added to a challenge that stands here. */
export function isSettled(stage: Stage): boolean {
  return stage === 'closed' || stage === 'stopped'
}
