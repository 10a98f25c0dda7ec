/** What a seat may be (reference data: seatRoles). */
export const roles = [
  'chair',
  'viceChair',
  'secretary',
  'facilitator',
  'member',
  'layMember',
  'expert',
  'reviewer',
  'observer',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  chair: 'Chair',
  viceChair: 'Vice chair',
  secretary: 'Secretary',
  facilitator: 'Facilitator',
  member: 'Member',
  layMember: 'Lay member',
  expert: 'Expert',
  reviewer: 'Reviewer',
  observer: 'Observer',
}

/** A role and what the person does elsewhere, in one line; the title alone where it names the role as well. */
export function roleWithTitle(role: Role, roleTitle: string): string {
  const name = roleNames[role]
  if (roleTitle === '') return name
  return new RegExp(`\\b${name}\\b`, 'i').test(roleTitle) ? roleTitle : `${name}. ${roleTitle}`
}

/** The roles whose seats may have a vote. */
export const votingRoles: readonly Role[] = ['chair', 'viceChair', 'member', 'layMember']

export const capacities = ['independent', 'representative', 'coOpted', 'inAttendance', 'observer'] as const
export type Capacity = (typeof capacities)[number]

export const capacityNames: Record<Capacity, string> = {
  independent: 'Independent',
  representative: 'Representative',
  coOpted: 'Co-opted',
  inAttendance: 'In attendance',
  observer: 'Observer',
}

/** What sitting in this capacity means. */
export const capacityMeanings: Record<Capacity, string> = {
  independent: 'Sits on personal credibility, not for an employer',
  representative: 'Speaks for an organisation',
  coOpted: 'Joined for what they know, for a time',
  inAttendance: 'Works for the senate, and takes no part in deciding',
  observer: 'Listens',
}
