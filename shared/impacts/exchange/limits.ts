/** Bytes of one file: the largest model that an import takes is about a fifth of it. */
export const mostFileBytes = 5 * 1024 * 1024
/** More than three times the largest system that the engine is measured with. */
export const mostServices = 1_000
export const mostRoutes = 10_000
/** Problems that are told of one file: whoever mends these meets the next. */
export const mostProblems = 100
/** Bytes of an import as a command: what `mostChanges` changes take, with long sources. */
export const mostImportBytes = 3 * 1024 * 1024
