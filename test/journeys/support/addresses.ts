import { outsideRoutes, routes } from '../../../client/routes.tsx'
import { senate } from './people.ts'

/** Things of the demonstration in every state that shows something else, by the name that addresses give them, or for one page. */
const examples: Record<string, readonly string[]> = {
  challengeId: ['ch-1', 'ch-3'],
  // Open, frozen, sealed.
  documentId: ['doc-14', 'doc-13', 'doc-11'],
  // Contested, asserted, mitigated, put off, closed.
  impactId: ['imp-01', 'imp-13', 'imp-17', 'imp-09', 'imp-15'],
  proposalId: ['prop-4'],
  // In force, being ratified, under review, put off, superseded.
  decisionId: ['dec-4', 'dec-10', 'dec-7', 'dec-6', 'dec-2'],
  organisationId: ['org-lch'],
  // Under pressure and confirmed, not confirmed, in the register alone.
  serviceId: ['svc-01', 'svc-15', 'svc-06'],
  seatId: ['seat-03'],
  // To come, and held.
  sessionId: ['ses-3', 'ses-2'],
  'scenarios/:documentId': ['scn-1'],
  pinId: ['pin-1'],
  'scenarios/:documentId/compare/:otherId': ['scn-1'],
  'sessions/:sessionId/minutes': ['ses-1', 'ses-2', 'ses-3'],
  'sessions/:sessionId/replay': ['ses-2', 'ses-3'],
  'loops/:documentId': ['doc-loops'],
  code: ['ABCD-2345'],
}

export interface PageAddress {
  path: string
  title: string
  address: string
}

/** Every page of a senate by its route, with one of each thing in it. */
export function pagesOfSenate(): PageAddress[] {
  return routes.flatMap((route) => addressesOf(route, `${senate}/`).slice(0, 1))
}

/** The same with things in each of their states. */
export function pagesInEveryState(): PageAddress[] {
  return routes.flatMap((route) => addressesOf(route, `${senate}/`))
}

/** Every page outside a senate. */
export function pagesOutside(): PageAddress[] {
  return outsideRoutes.flatMap((route) => addressesOf(route, '/'))
}

function addressesOf({ path, title }: { path: string; title: string }, base: string): PageAddress[] {
  const name = /:(\w+)/.exec(path)?.[1]
  if (!name) return [{ path, title, address: base + path }]
  const ids = examples[path] ?? examples[name]
  if (!ids) throw new Error(`The demonstration has no example of ${name} for the page ${path}.`)
  return ids.map((id) => ({ path, title, address: base + path.replaceAll(/:\w+/g, id) }))
}
