import { and, eq, inArray } from 'drizzle-orm'
import { deployment } from '../../db/journal.ts'
import { people } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Store } from '../../db/store.ts'
import type { CommandId, PersonId, SenateId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { App } from '../app.ts'
import { challengeSteps, viewSteps } from './challenges.ts'
import { type Demonstration, readDemonstration } from './data.ts'
import { decisionSteps, enteredAt, proposalSteps, responseSteps } from './decisions.ts'
import { documentSteps } from './documents.ts'
import { gateSteps } from './gates.ts'
import { impactSteps, linkSteps, observationSteps } from './impacts.ts'
import { loopMapSteps } from './loop-maps.ts'
import { foundingSteps, interestSteps, secretary } from './members.ts'
import { scenarioSteps } from './scenario.ts'
import { type Calendar, calendar, type Step } from './script.ts'
import { actionSteps, sessionSteps } from './sessions.ts'
import { modelSteps } from './system-model.ts'

interface LoadParts {
  app: App
  store: Store
  /** Says what is going on, a line at a time. */
  say(line: string): void
}

const startedOn = 'demonstrationStartedOn'
const loadedAt = 'demonstrationLoadedAt'

/**
 * Loads the demonstration senate by replaying its history through the command bus, with the people and at the times of
 * the story, counted from the first start. Every command id is fixed, so an interrupted loading goes on where it
 * stopped, and a second start changes nothing.
 */
export async function loadDemonstration({ app, store, say }: LoadParts): Promise<void> {
  const facts = new Map((await store.db.select().from(deployment)).map(({ name, value }) => [name, value]))
  const demo = readDemonstration()
  if (facts.has(loadedAt)) return await dateToday(app, store, demo)
  const start = new Date(facts.get(startedOn) ?? new Date())
  if (!facts.has(startedOn)) await begin(store, demo, start)
  await openAccounts(app, demo)
  const steps = script(demo, calendar(start, demo.senate.timeZone))
  say(`Loading the demonstration senate: ${steps.length} steps.`)
  await play(app, demo, steps)
  await app.documents.rebuildIndex()
  await store.commit((db) => [db.insert(deployment).values({ name: loadedAt, value: new Date().toISOString() })])
}

/** On every later start, a session that nobody has opened yet is moved to today, at its own time of day. */
async function dateToday(app: App, store: Store, demo: Demonstration): Promise<void> {
  const { id, timeZone } = demo.senate
  const dates = calendar(new Date(), timeZone)
  const waiting = await store.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.senateId, id as SenateId), inArray(sessions.state, ['draft', 'published'])))
  for (const { id: sessionId, startsAt, endsAt } of waiting) {
    const planned = demo.sessions.find((session) => session.id === sessionId)
    const start = dates.at({ daysFromStart: 0 }, planned?.startsOn.time ?? '14:00')
    if (start.getTime() === startsAt.getTime()) continue
    const end = new Date(start.getTime() + (endsAt.getTime() - startsAt.getTime()))
    const body = { startsAt: start.toISOString(), endsAt: end.toISOString() }
    const commandId = `demo-today-${sessionId}-${body.startsAt.slice(0, 10)}` as CommandId
    await app.bus.change(founderOf(demo), { commandId, type: 'moveSession', target: sessionId, body }, 'demonstration')
  }
}

/** The whole story in the order of time. Steps of one moment keep the order in which they are listed. */
export function script(demo: Demonstration, dates: Calendar): Step[] {
  const at = (decisionId: string) => {
    const decision = demo.decisions.find((one) => one.id === decisionId)
    if (!decision) throw new Error(`The demonstration has no decision ${decisionId}.`)
    return new Date(enteredAt(decision, dates).getTime() + 60_000)
  }
  return [
    ...foundingSteps(demo, dates),
    ...interestSteps(demo, dates),
    ...challengeSteps(demo, dates),
    ...viewSteps(demo, dates),
    ...documentSteps(demo, dates),
    ...loopMapSteps(demo, dates),
    ...sessionSteps(demo, dates),
    ...impactSteps(demo, dates),
    ...modelSteps(demo, dates),
    ...scenarioSteps(demo, dates),
    ...proposalSteps(demo, dates),
    ...decisionSteps(demo, dates),
    ...linkSteps(demo, at),
    ...gateSteps(demo, dates, at),
    ...observationSteps(demo, dates),
    ...responseSteps(demo, dates),
    ...actionSteps(demo, dates),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function founderOf(demo: Demonstration): PersonId {
  const founder = demo.seats.find((seat) => seat.id === secretary)
  if (!founder) throw new Error('The demonstration has no secretary.')
  return founder.personId as PersonId
}

async function begin(store: Store, demo: Demonstration, start: Date): Promise<void> {
  const person = demo.persons.find((someone) => someone.id === founderOf(demo))
  if (!person) throw new Error('The demonstration has no secretary.')
  const { name, profession } = person
  await store.commit((db) => [
    db.insert(people).values({ id: person.id as PersonId, name, profession, administrator: true }),
    db.insert(deployment).values({ name: startedOn, value: start.toISOString() }),
  ])
}

/** One account for each fictional person, without a password: the demonstration's own door opens it. */
async function openAccounts(app: App, demo: Demonstration): Promise<void> {
  for (const { id, name } of demo.persons) {
    try {
      await app.accounts.create({ id: id as PersonId, name, email: `${id}@demonstration.invalid` })
    } catch (error) {
      // An interrupted loading has made some of them already.
      if (!(error instanceof Refusal) || error.code !== 'already-registered') throw error
    }
  }
}

async function play(app: App, demo: Demonstration, steps: Step[]): Promise<void> {
  const seats = new Map(demo.seats.map((seat) => [seat.id, seat.personId as PersonId]))
  let now = new Date()
  let ids: string[] = []
  const bus = app.scripted({ now: () => now, newId: () => ids.shift() ?? crypto.randomUUID() })
  for (const { key, at, by, type, target, body, ids: given } of steps) {
    now = at
    ids = [...(given ?? [])]
    const personId = seats.get(by)
    if (!personId) throw new Error(`The demonstration has nobody in ${by}.`)
    const commandId = `demo-${key.toLowerCase()}` as CommandId
    const said = typeof body === 'function' ? await body(app.documents.reader) : body
    try {
      await bus.change(personId, { commandId, type, target, body: said }, 'demonstration')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Error(`The demonstration's step ${key} (${type}) was refused: ${error.message} ${error.at ?? ''}`)
    }
  }
}
