import { stages } from '../../shared/challenges/stages.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Day, Step } from './script.ts'

const chair = 'seat-01' as SeatId
const taken: Day = { daysFromStart: -135 }
/** When a challenge moved on to each stage after the first. */
const moved: Day[] = [-119, -112, -80, -63, -60, -30].map((daysFromStart) => ({ daysFromStart }))

/** The challenges with their options and stages, and how it looks from each organisation. */
export function challengeSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.challenges.flatMap((challenge) => {
    const { id, title, question, context, intake, sponsorOrganisationId, leadSeatId, powerfulQuestions } = challenge
    const opened = step(id, dates.at(taken, '10:00'), 'openChallenge', demo.senate.id, [id], {
      ...{ title, question, context, intake, sponsorOrganisationId, leadSeatId, powerfulQuestions },
    })
    const offered = challenge.options.map(({ id: optionId, name, verb, description }) => ({
      ...step(optionId, dates.at({ daysFromStart: -118 }, '10:00'), 'addOption', id, [optionId], {
        name,
        verb,
        description,
      }),
      by: leadSeatId as SeatId,
    }))
    const reached = stages.slice(1, stages.indexOf(challenge.stage as (typeof stages)[number]) + 1)
    const moves = reached.map((to, n) => ({
      ...step(`${id}-${to}`, dates.at(moved[n] ?? taken, '17:30'), 'moveStage', id, [], { to }),
      by: chair,
    }))
    return [opened, ...offered, ...moves]
  })
}

/** Each organisation wrote, others guessed, then the words were shown. */
export function viewSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.views.flatMap((view) => {
    const { id, challengeId, organisationId, circumstances, constraints, guesses, revealedOn } = view
    const before = { daysFromStart: revealedOn.daysFromStart - 2 }
    return [
      {
        ...step(id, dates.at(before), 'writeView', challengeId, [id], { organisationId, circumstances, constraints }),
        by: view.authorSeatId as SeatId,
      },
      ...guesses.map(({ seatId, text }, n) => ({
        ...step(`${id}-guess-${n + 1}`, dates.at(before, '14:00'), 'guessView', challengeId, [], { viewId: id, text }),
        by: seatId as SeatId,
      })),
      {
        ...step(`${id}-shown`, dates.at(revealedOn, '14:30'), 'revealViews', challengeId, [], { viewIds: [id] }),
        by: chair,
      },
    ]
  })
}
