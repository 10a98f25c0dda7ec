import type { Said } from './said.ts'

/** What several files say together: a services.csv and the routes.csv that belongs to it. */
export function mergeSaid(all: readonly Said[]): Said {
  const known = new Set<string>()
  return {
    from: all.map(({ from }) => from).join(' and '),
    // Two files name the same organisations.
    organisations: all
      .flatMap(({ organisations }) => organisations)
      .filter(({ key }) => !known.has(key) && known.add(key)),
    sites: all.flatMap(({ sites }) => sites),
    services: all.flatMap(({ services }) => services),
    routes: all.flatMap(({ routes }) => routes),
    refused: all.flatMap(({ refused }) => refused),
    leftAside: all.flatMap(({ leftAside }) => leftAside),
  }
}
