import { outsideRoutes, routes } from '../../../client/routes.tsx'
import { senate } from './people.ts'

/** One of each thing of the demonstration, by the name that addresses give it. */
const examples: Record<string, string> = {
  challengeId: 'ch-1',
  documentId: 'doc-14',
  impactId: 'imp-01',
  proposalId: 'prop-4',
  decisionId: 'dec-4',
  organisationId: 'org-lch',
  seatId: 'seat-03',
  sessionId: 'ses-3',
}

/** Every page of a senate by its route, with the things in it. */
export function pagesOfSenate(): { path: string; title: string; address: string }[] {
  return routes.map(({ path, title }) => ({ path, title, address: `${senate}/${filled(path)}` }))
}

/** Every page outside a senate. */
export function pagesOutside(): { path: string; title: string; address: string }[] {
  return outsideRoutes.map(({ path, title }) => ({ path, title, address: `/${filled(path)}` }))
}

function filled(path: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const example = examples[name]
    if (!example) throw new Error(`The demonstration has no example of ${name} for the page ${path}.`)
    return example
  })
}
