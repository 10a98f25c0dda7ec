const postgres = (process.env.DATABASE_URL ?? '').startsWith('postgres')

/** Read by drizzle-kit: `npm run db:generate` runs it once for each dialect. */
export default {
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: [
    'accounts',
    'calendar-feeds',
    'challenges',
    'decisions',
    'documents',
    'gates',
    'guests',
    'impacts',
    'journal',
    'members',
    'observations',
    'papers',
    'proposals',
    'scenarios',
    'search-entries',
    'sessions',
    'system-model',
    'usefulness',
  ].map((slice) => `./db/${slice}.ts`),
  out: `./db/migrations/${postgres ? 'postgres' : 'sqlite'}`,
  casing: 'snake_case',
}
