import { Refusal } from '../refusal.ts'
import { openSeat } from './seat.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts } from './senate-rule.ts'
import type { Senate } from './senate-state.ts'

/** How long the link of an invitation works. */
export const invitationDays = 14

type InvitationIntent = SenateIntent<'invite'> | SenateIntent<'withdrawInvitation'> | SenateIntent<'acceptInvitation'>

/** Invites to a seat, withdraws the invitation, and lets a person accept it, once. */
export function decideInvitation(senate: Senate, command: InvitationIntent, context: SenateContext): SenateDrafts {
  switch (command.type) {
    case 'invite':
      return invite(senate, command, context)
    case 'withdrawInvitation':
      return withdraw(senate, command)
    case 'acceptInvitation':
      return accept(senate, command, context)
    default:
      return command satisfies never
  }
}

function invite(senate: Senate, command: SenateIntent<'invite'>, { facts, now }: SenateContext): SenateDrafts {
  const stream = `senate:${senate.id}` as const
  const { seatId } = openSeat(senate, command.target)
  if (facts.hasAccount) {
    throw new Refusal(
      'already-seated',
      'Whoever holds this seat signs in already. Give a new person a seat of their own.',
    )
  }
  if (facts.tokenUsed) {
    throw new Refusal('already-used', 'This link was used before. Make a new one.', '/tokenHash')
  }
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000).toISOString()
  const tokenHashes = openInvitations(senate, seatId)
  return [
    ...(tokenHashes.length > 0
      ? [{ stream, event: { type: 'invitationWithdrawn', seatId, tokenHashes } as const }]
      : []),
    { stream, event: { type: 'seatInvited', seatId, tokenHash: command.body.tokenHash, expiresAt } },
  ]
}

function withdraw(senate: Senate, { target }: SenateIntent<'withdrawInvitation'>): SenateDrafts {
  const { seatId } = openSeat(senate, target)
  const tokenHashes = openInvitations(senate, seatId)
  if (tokenHashes.length === 0) throw new Refusal('no-invitation', 'Nobody is invited to this seat at the moment.')
  return [{ stream: `senate:${senate.id}`, event: { type: 'invitationWithdrawn', seatId, tokenHashes } }]
}

function accept(
  senate: Senate,
  { target }: SenateIntent<'acceptInvitation'>,
  { actor, facts, now }: SenateContext,
): SenateDrafts {
  const invitation = Object.hasOwn(senate.invitations, target) ? senate.invitations[target] : undefined
  if (!invitation) throw new Refusal('invitation-unknown', 'This link does not work. Ask for a new invitation.')
  if (invitation.acceptedAt) {
    throw new Refusal('already-accepted', 'This link was used already. Sign in, or ask for a new invitation.')
  }
  if (invitation.expiresAt <= now.toISOString()) {
    throw new Refusal('invitation-closed', `This link ended after ${invitationDays} days. Ask for a new invitation.`)
  }
  const { seatId, seat } = openSeat(senate, invitation.seatId)
  if (facts.hasAccount && seat.personId !== actor.personId) {
    throw new Refusal('already-accepted', 'Somebody has taken this seat already. Ask for a new invitation.')
  }
  const others = Object.entries(senate.seats).filter(([id, other]) => id !== seatId && !other.endedAt)
  if (others.some(([, other]) => other.personId === actor.personId)) {
    throw new Refusal('already-seated', 'You already have a seat in this senate. Go to its home page.')
  }
  const event = {
    type: 'invitationAccepted',
    seatId,
    tokenHash: target,
    personId: actor.personId,
    formerPersonId: seat.personId,
    epoch: seat.epoch + 1,
  } as const
  return [{ stream: `senate:${senate.id}`, event }]
}

/** The digests of a seat's links that still work, or would if they had not run out. */
function openInvitations(senate: Senate, seatId: string): string[] {
  return Object.entries(senate.invitations)
    .filter(([, invitation]) => invitation.seatId === seatId && !invitation.acceptedAt)
    .map(([tokenHash]) => tokenHash)
}
