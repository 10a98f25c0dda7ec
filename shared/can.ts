import type { ChallengeId, DocumentId, ItemId, OrganisationId, SeatId, SenateId, SessionId } from './ids.ts'
import type { Actor, GuestActor, SeatActor } from './members/actor.ts'
import { mayDecideOn } from './members/actor.ts'
import type { Role } from './members/roles.ts'

/** What `can` looks at: where the thing belongs and whose it is. A slice fills in what its things have. */
export interface Resource {
  senateId: SenateId
  challengeId?: ChallengeId | null
  documentId?: DocumentId | null
  /** The agenda item that this is, or is a paper of. */
  itemId?: ItemId | null
  /** The session that this is or belongs to: all that a guest can reach. */
  sessionId?: SessionId | null
  /** The seat whose own thing this is: an interest, an action. */
  ownerSeatId?: SeatId | null
  /** The one organisation whose reviewer answers here. */
  answeringOrganisationId?: OrganisationId | null
  /** Seats that were given this thing to work on: an expert's documents, a sub-group's pages. */
  assignedSeatIds?: readonly SeatId[]
  /** The agenda item that these words were put on: they are for those who may see it. */
  item?: ItemPlace | null
  /** Seats that were asked about these words, or were there when they were agreed. */
  presentSeatIds?: readonly SeatId[]
  /** Shown only to those assigned, and to chair, vice chair and secretary. */
  restricted?: boolean
  /** Frozen or sealed: nobody writes. */
  locked?: boolean
  /** Not yet a record: a decision before it is ratified, a session before it is published. */
  draft?: boolean
}

/** What decides who sees an item. */
export type ItemPlace = Pick<Resource, 'itemId' | 'challengeId' | 'documentId' | 'restricted'>

const everyone: Role[] = [
  'chair',
  'viceChair',
  'secretary',
  'facilitator',
  'member',
  'layMember',
  'expert',
  'reviewer',
  'observer',
]
const chairs: Role[] = ['chair', 'viceChair']
const officers: Role[] = ['chair', 'viceChair', 'secretary']
/** Who runs sessions. */
export const operators: readonly Role[] = ['chair', 'viceChair', 'secretary', 'facilitator']
const senators: Role[] = ['chair', 'viceChair', 'member', 'layMember']
const authors: Role[] = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'layMember']

type Condition = keyof typeof conditions
const conditions = {
  /** Their own seat's thing. */
  own: (actor: SeatActor, resource: Resource) => resource.ownerSeatId === actor.seatId,
  /** The reviewer of the organisation that this asks. */
  answersForIt: (actor: SeatActor, resource: Resource) =>
    resource.answeringOrganisationId != null && actor.answersFor.includes(resource.answeringOrganisationId),
  /** Given this to work on. */
  assigned: (actor: SeatActor, resource: Resource) => resource.assignedSeatIds?.includes(actor.seatId) ?? false,
  /** In the electorate of these words, or there when they were agreed. */
  wasThere: (actor: SeatActor, resource: Resource) => resource.presentSeatIds?.includes(actor.seatId) ?? false,
  /** On no item, or on one that the actor may see. */
  seesItem: (actor: SeatActor, { senateId, item }: Resource): boolean =>
    !item || can(actor, 'item.read', { ...item, senateId }),
  unrestricted: (_actor: SeatActor, resource: Resource) => !resource.restricted,
  unlocked: (_actor: SeatActor, resource: Resource) => !resource.locked,
  record: (_actor: SeatActor, resource: Resource) => !resource.draft,
  /** No ruling keeps them from deciding here. */
  unconflicted: (actor: SeatActor, resource: Resource) => mayDecideOn(actor, resource.challengeId ?? null),
  votes: (actor: SeatActor) => actor.votes,
}

interface Rule {
  roles: readonly Role[]
  when?: readonly Condition[]
}

/**
 * Who may do what. Each action lists its ways in: one of the roles, and all of the conditions.
 * Always and before any of it: the same senate, and not withdrawn from the challenge, document or item, nor from those
 * of the item that it is on (see `can`).
 */
const table = {
  // Members
  'senate.read': [{ roles: everyone }],
  'senate.settle': [{ roles: officers }],
  'organisation.read': [{ roles: everyone }],
  'organisation.manage': [{ roles: officers }],
  'seat.manage': [{ roles: officers }],
  'interest.read': [{ roles: officers }, { roles: everyone, when: ['own'] }],
  'interest.declare': [{ roles: everyone, when: ['own'] }],
  'interest.amend': [{ roles: everyone, when: ['own'] }, { roles: ['secretary'] }],
  'interest.rule': [{ roles: chairs }],

  // Challenges
  'challenge.read': [{ roles: everyone }],
  'challenge.open': [{ roles: officers }, { roles: ['facilitator', 'member', 'layMember'] }],
  'challenge.edit': [{ roles: authors }],
  'challenge.move': [{ roles: operators }],
  'challenge.view': [{ roles: authors }, { roles: ['reviewer'] }],
  'challenge.reveal': [{ roles: operators }],

  // Documents
  'document.read': [
    { roles: everyone, when: ['unrestricted'] },
    { roles: everyone, when: ['assigned'] },
    { roles: officers },
  ],
  'document.write': [
    { roles: authors, when: ['unrestricted', 'unlocked'] },
    { roles: everyone, when: ['assigned', 'unlocked'] },
    { roles: officers, when: ['unlocked'] },
  ],
  'document.create': [{ roles: authors }],
  'document.name': [
    { roles: authors, when: ['unrestricted'] },
    { roles: everyone, when: ['assigned'] },
    { roles: officers },
  ],
  'document.assign': [
    { roles: operators, when: ['unrestricted'] },
    { roles: operators, when: ['assigned'] },
    { roles: officers },
  ],
  'document.freeze': [{ roles: chairs }],

  // Sessions
  'session.read': [{ roles: everyone, when: ['record'] }, { roles: operators }],
  'session.plan': [{ roles: operators }],
  'session.subscribe': [{ roles: everyone, when: ['own'] }],
  'item.read': [{ roles: everyone, when: ['unrestricted'] }, { roles: [...authors, 'expert'] }],
  'session.operate': [{ roles: operators }],
  // Who may hold the chair at a session, the rule says: a deputy of the chair may be any of these.
  'session.chair': [{ roles: senators, when: ['record'] }],
  'minutes.keep': [{ roles: officers, when: ['record'] }],
  'minutes.correct': [{ roles: [...authors, 'expert', 'reviewer'], when: ['record'] }],
  // Who chairs the later session, the rule says.
  'minutes.confirm': [{ roles: senators, when: ['record'] }],
  'session.attend': [{ roles: everyone, when: ['record'] }],
  'usefulness.read': [{ roles: authors }],
  'usefulness.reasons': [{ roles: officers }],
  'session.speak': [{ roles: [...authors, 'expert', 'reviewer'], when: ['record'] }],
  // Letting somebody in to a seat, on sight: whoever sits there is spoken for until they sign out.
  'session.seat': [{ roles: officers, when: ['record'] }],
  // Of a draft decision: those who work on it. On an item: those who may see it. Always whoever was given the action.
  'action.read': [
    { roles: everyone, when: ['record', 'seesItem'] },
    { roles: authors, when: ['seesItem'] },
    { roles: everyone, when: ['own'] },
  ],
  'action.record': [{ roles: authors, when: ['seesItem'] }],
  'action.move': [
    { roles: operators, when: ['seesItem'] },
    { roles: everyone, when: ['own'] },
  ],
  'action.verify': [{ roles: officers, when: ['seesItem'] }],

  // Proposals
  'proposal.read': [
    { roles: everyone, when: ['unrestricted', 'seesItem', 'record'] },
    { roles: everyone, when: ['assigned', 'seesItem', 'record'] },
    { roles: everyone, when: ['wasThere', 'record'] },
    { roles: operators, when: ['unrestricted', 'seesItem'] },
    { roles: officers, when: ['seesItem'] },
  ],
  'proposal.agree': [{ roles: chairs, when: ['unconflicted'] }],
  'proposal.put': [
    { roles: operators, when: ['unrestricted', 'seesItem', 'unconflicted'] },
    { roles: operators, when: ['assigned', 'seesItem', 'unconflicted'] },
    { roles: operators, when: ['wasThere', 'unconflicted'] },
    { roles: officers, when: ['seesItem', 'unconflicted'] },
  ],
  'proposal.rule': [{ roles: chairs, when: ['unconflicted'] }],
  // Who is in the electorate, the rule says: a deputy or delegate may be any of these.
  'proposal.stance': [
    { roles: [...authors, 'expert', 'reviewer'], when: ['seesItem', 'record', 'unconflicted'] },
    { roles: [...authors, 'expert', 'reviewer'], when: ['wasThere', 'record', 'unconflicted'] },
  ],

  // Decisions
  'decision.read': [{ roles: everyone, when: ['record'] }, { roles: authors }],
  'decision.draft': [{ roles: officers }],
  'decision.edit': [{ roles: officers }],
  'decision.ratify': [{ roles: senators, when: ['votes', 'unconflicted'] }],
  'decision.move': [{ roles: officers }],
  'decision.export': [{ roles: everyone }],
  'response.answer': [{ roles: ['reviewer'], when: ['answersForIt', 'record'] }],
  'response.recordLetter': [{ roles: ['secretary'], when: ['record'] }],
  'response.watch': [{ roles: ['secretary'] }, { roles: ['reviewer'], when: ['answersForIt'] }],

  // Impacts
  'impact.read': [{ roles: everyone }],
  'impact.assert': [{ roles: authors }, { roles: ['expert', 'reviewer'] }],
  'impact.amend': [
    { roles: authors, when: ['own'] },
    { roles: ['expert', 'reviewer'], when: ['own'] },
  ],
  'impact.answer': [{ roles: ['reviewer'], when: ['answersForIt'] }],
  'impact.settle': [{ roles: operators }],
  'impact.mitigate': [{ roles: authors }],
  'impact.observe': [{ roles: operators }, { roles: ['reviewer'], when: ['answersForIt'] }],

  // Capacity gates
  'gate.read': [{ roles: everyone }],
  'gate.set': [{ roles: authors }],
  'gate.enter': [{ roles: operators }, { roles: ['reviewer'], when: ['answersForIt'] }],

  // The system model
  'model.read': [{ roles: everyone }],
  /** A service's own stream: what was said of it in the model, when, and by whom. */
  'service.read': [{ roles: everyone }],
  'model.edit': [{ roles: authors }, { roles: ['reviewer'], when: ['answersForIt'] }],
  'model.confirm': [{ roles: ['reviewer'], when: ['answersForIt'] }],
  'model.import': [{ roles: operators }],

  // The record
  'search.read': [{ roles: everyone }],
  'home.read': [{ roles: everyone }],
  'history.import': [{ roles: officers }],
} as const satisfies Record<string, readonly Rule[]>

/** What somebody without a seat may do. */
const withoutSeat = {
  'deployment.createSenate': (actor: Actor) => actor.kind === 'person' && actor.administrator,
  /** Whoever is signed in and holds the link: the rule says no to those who sit here already. */
  'invitation.accept': () => true,
  /** Whoever is signed in, about themselves. */
  'self.read': () => true,
} as const satisfies Record<string, (actor: Actor) => boolean>

/** What a guest may do, in their own session and while they are where it says. Anything that is not here is refused. */
const forGuests = {
  'entry.ask': 'outside',
  'entry.withdraw': 'asked',
  'session.visit': 'admitted',
} as const satisfies Record<string, GuestActor['state']>

export type SeatedAction = keyof typeof table
export type Action = SeatedAction | keyof typeof withoutSeat | keyof typeof forGuests

/** Every action there is; anything else is refused. */
export const actions = [table, withoutSeat, forGuests].flatMap(Object.keys) as Action[]

/**
 * Whether this actor may do this to that thing. Default deny: an action that nobody declared, a thing of another
 * senate, and a thing that the actor has withdrawn from are all refused. The same function answers for every HTTP
 * route, socket message and document frame. Being an administrator of the deployment opens nothing of a senate.
 */
export function can(actor: Actor, action: Action, resource: Resource | undefined): boolean {
  if (actor.kind === 'guest') return guestMay(actor, action, resource)
  if (actor.kind === 'clock') return action === 'proposal.put' && resource !== undefined
  if (Object.hasOwn(withoutSeat, action)) return withoutSeat[action as keyof typeof withoutSeat](actor)
  if (actor.kind !== 'seat' || !resource || actor.senateId !== resource.senateId) return false
  if (isExcluded(actor, resource) || !Object.hasOwn(table, action)) return false
  const rules: readonly Rule[] = table[action as SeatedAction]
  return rules.some(
    (rule) =>
      rule.roles.includes(actor.role) && (rule.when ?? []).every((condition) => conditions[condition](actor, resource)),
  )
}

function guestMay(guest: GuestActor, action: Action, resource: Resource | undefined): boolean {
  if (!Object.hasOwn(forGuests, action) || resource?.sessionId == null) return false
  if (resource.senateId !== guest.senateId || resource.sessionId !== guest.sessionId) return false
  return forGuests[action as keyof typeof forGuests] === guest.state
}

/** Whether seats of a role may do this to a thing that is nobody's own: for rules about other people's seats. */
export function roleMay(role: Role, action: SeatedAction, { restricted }: Pick<Resource, 'restricted'> = {}): boolean {
  const rules: readonly Rule[] = table[action]
  return rules.some(
    ({ roles, when = [] }) =>
      roles.includes(role) && when.every((condition) => condition === 'unrestricted' && !restricted),
  )
}

/** Whether the actor has withdrawn from what this belongs to, or from the item that it is on. */
export function isExcluded(
  actor: Pick<SeatActor, 'excludedFrom'>,
  { challengeId, documentId, itemId, item }: Pick<Resource, 'challengeId' | 'documentId' | 'itemId' | 'item'>,
): boolean {
  const { challengeIds, documentIds, itemIds } = actor.excludedFrom
  return (
    (challengeId != null && challengeIds.includes(challengeId)) ||
    (documentId != null && documentIds.includes(documentId)) ||
    (itemId != null && itemIds.includes(itemId)) ||
    (item != null && isExcluded(actor, item))
  )
}
