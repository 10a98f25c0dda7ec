import type { ShownSystem } from './system.ts'

/** The inputs of the engine that are nearest to a service: its own, and the share of those who are sent to it. */
export function inputsAround(serviceId: string, { routes }: ShownSystem): string[] {
  const own = ['capacity', 'meanStayDays', 'externalPerDay', 'pressure.stayCut'].map((param) => `${serviceId}.${param}`)
  return [...own, ...routes.filter(({ to }) => to === serviceId).map(({ id }) => `${id}.fraction`)]
}
