/** Who tries everything, in the order of the columns of `expected.ts`. */
export const columns = [
  'chair',
  'viceChair',
  'secretary',
  'facilitator',
  'member',
  'layMember',
  'expert',
  'reviewerLch',
  'reviewerLtht',
  'observer',
  /** Chair of the other senate. */
  'outsider',
  /** A member who has withdrawn from the challenge ch-beds, without its papers. */
  'member2',
] as const
