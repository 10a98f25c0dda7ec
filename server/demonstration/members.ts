import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration } from './data.ts'
import type { Calendar, Step } from './script.ts'

/** The secretary creates the senate, so this seat comes with it. */
export const secretary = 'seat-15' as SeatId
const chair = 'seat-01' as SeatId
const founded = { daysFromStart: -420 }

/** The senate, its organisations, sites and services, and everybody's seats. */
export function foundingSteps(demo: Demonstration, dates: Calendar): Step[] {
  const { senate } = demo
  const { documentId: _, ...terms } = senate.termsOfReference
  const own = demo.seats.find((seat) => seat.id === secretary)
  if (!own) throw new Error('The demonstration has no secretary.')
  const at = (hour: string) => dates.at(founded, hour)
  const { name, status, footprint, purpose, timeZone, uses } = senate
  return [
    {
      key: 'senate',
      at: at('08:00'),
      by: secretary,
      type: 'createSenate',
      target: 'deployment',
      ids: [senate.id, secretary],
      body: {
        ...{ name, status, footprint, purpose, timeZone, uses, terms, refPrefix: 'LDS', demonstration: true },
        seat: {
          role: 'secretary',
          roleTitle: own.roleTitle,
          capacity: own.capacity,
          votes: false,
          ...term(own, dates),
        },
      },
    },
    ...demo.organisations.map(({ id, code, colour, odsCode, type, legalBody, parentId, activeFrom, note, ...rest }) =>
      step(id, at('08:10'), 'addOrganisation', senate.id, [id], {
        ...{ name: rest.name, code, colour, odsCode, type, legalBody, parentId, activeFrom, note },
      }),
    ),
    ...demo.sites.map(({ id, organisationId, name: site, odsCode }) =>
      step(id, at('08:20'), 'addSite', organisationId, [id], { name: site, odsCode }),
    ),
    ...demo.services.map(({ id, organisationId, siteId, name: service, category, unit, capacity, currentUse }) =>
      step(id, at('08:30'), 'addService', organisationId, [id], {
        ...{ name: service, category, unit, capacity, currentUse, siteId: siteId ?? null },
      }),
    ),
    // The secretary came with the senate: their organisation is there only now, and the chair is the one to say so.
    ...demo.seats.filter((seat) => seat !== own).map((seat) => seatStep(demo, seat, dates)),
    {
      ...step('seat-15-organisation', dates.at(founded, '11:00'), 'changeSeat', secretary, [], {
        ...{ roleTitle: own.roleTitle, role: own.role, organisationId: own.organisationId, capacity: own.capacity },
        ...{ votes: own.votes, ...term(own, dates) },
      }),
      by: chair,
    },
  ]
}

function seatStep(demo: Demonstration, seat: Demonstration['seats'][number], dates: Calendar): Step {
  const person = demo.persons.find((someone) => someone.id === seat.personId)
  if (!person) throw new Error(`The demonstration has nobody for ${seat.id}.`)
  const { roleTitle, role, organisationId, capacity, votes } = seat
  return step(seat.id, dates.at(seat.termFrom, '09:00'), 'giveSeat', demo.senate.id, [person.id, seat.id], {
    ...{ name: person.name, profession: person.profession, roleTitle, role, organisationId, capacity, votes },
    ...{ answersFor: seat.answersForOrganisationIds ?? [], ...term(seat, dates) },
  })
}

function term({ termFrom, termTo }: Demonstration['seats'][number], dates: Calendar) {
  return { termFrom: dates.on(termFrom), termTo: dates.on(termTo) }
}

/** What members declared, and what was ruled. */
export function interestSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.interests.flatMap((interest) => {
    const { id, seatId, nilReturn, scope, publish, category, description, relatedOrganisationIds } = interest
    const always = { scope, from: dates.on(interest.from), to: dates.onOrNull(interest.to), publish }
    const declared: Step = {
      ...step(id, dates.at(interest.declaredOn), 'declareInterest', seatId, [id], {
        ...(nilReturn ? { nilReturn } : { nilReturn, category, description, relatedOrganisationIds }),
        ...always,
      }),
      by: seatId as SeatId,
    }
    // Nothing is ruled on a nil return.
    if (nilReturn) return [declared]
    const { management, ruledBy, ruledOn, rationale } = interest
    const general: Step[] =
      management && ruledBy && ruledOn
        ? [
            {
              ...step(`${id}-ruled`, dates.at(ruledOn, '10:00'), 'ruleInterest', id, [], { management, rationale }),
              by: ruledBy as SeatId,
            },
          ]
        : []
    const onTargets = interest.rulings.map(
      (ruling, n): Step => ({
        ...step(`${id}-ruling-${n + 1}`, dates.at(ruling.ruledOn, '18:00'), 'ruleOnTarget', id, [`${id}-r${n + 1}`], {
          target: ruling.itemId ? { kind: 'item', id: ruling.itemId } : { kind: 'challenge', id: ruling.challengeId },
          management: ruling.management,
          rationale: ruling.rationale,
        }),
        by: ruling.ruledBy as SeatId,
      }),
    )
    return [declared, ...general, ...onTargets]
  })
}

/** A step by the secretary. */
export function step(key: string, at: Date, type: string, target: string, ids: string[], body: Step['body']): Step {
  return { key, at, by: secretary, type, target, ids, body }
}
