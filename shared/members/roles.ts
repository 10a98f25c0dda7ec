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

export const capacities = ['independent', 'representative', 'coOpted', 'inAttendance', 'observer'] as const
export type Capacity = (typeof capacities)[number]
