/** Where an action can be: open → in progress ⇄ blocked → done → verified; cancelled with a reason. */
export const actionStates = ['open', 'inProgress', 'blocked', 'done', 'verified', 'cancelled'] as const
export type ActionState = (typeof actionStates)[number]

export const actionStateNames: Record<ActionState, string> = {
  open: 'Open',
  inProgress: 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  verified: 'Verified',
  cancelled: 'Cancelled',
}

/** Somebody still has to do something about it. */
export const unfinishedStates = ['open', 'inProgress', 'blocked'] as const satisfies readonly ActionState[]
