import { delayedWords, queueWords, routeWords, usedWords } from './map-words.ts'
import type { ShownRoute, ShownSystem, SystemRun } from './system.ts'

interface ChosenServiceProps {
  system: ShownSystem
  run: SystemRun
  week: number
  serviceId: string
}

const mostRoutes = 4

/** The chosen service in words: how full it is, and where its people come from and go to. */
export function ChosenService({ system, run, week, serviceId }: ChosenServiceProps) {
  const service = system.services.find(({ id }) => id === serviceId)
  if (!service) return null
  const now = run.service(serviceId, week)
  const routes = (isWanted: (route: ShownRoute) => boolean) =>
    system.routes
      .filter(isWanted)
      .map((route) => ({ route, now: run.route(route.id, week) }))
      .toSorted((one, other) => other.now.people - one.now.people)
      .slice(0, mostRoutes)
  const state = [usedWords(service, now), delayedWords(now), queueWords(now) || 'nobody waiting']
  return (
    <div className="chosen-service">
      <p>
        <strong>{nameOf(system, serviceId)}</strong>: {state.filter((words) => words !== '').join('; ')}.
      </p>
      <Routes title="Most come from" routes={routes(({ to }) => to === serviceId)} end="from" system={system} />
      <Routes title="Most go on to" routes={routes(({ from }) => from === serviceId)} end="to" system={system} />
    </div>
  )
}

interface RoutesProps {
  title: string
  routes: readonly { route: ShownRoute; now: ReturnType<SystemRun['route']> }[]
  end: 'from' | 'to'
  system: ShownSystem
}

function Routes({ title, routes, end, system }: RoutesProps) {
  if (routes.length === 0) return null
  return (
    <div>
      <p className="chosen-service__title">{title}</p>
      <ul>
        {routes.map(({ route, now }) => (
          <li key={route.id}>
            {nameOf(system, route[end])}: {routeWords(now)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf({ organisations, services }: ShownSystem, id: string): string {
  const service = services.find((each) => each.id === id)
  const code = organisations.find((each) => each.id === service?.organisationId)?.code
  return service ? `${service.name} (${code ?? ''})` : ''
}
