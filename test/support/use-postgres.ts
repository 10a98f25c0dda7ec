// Before each test file of the project `postgres`, because db/columns.ts chooses its dialect when it is imported.
import { inject } from 'vitest'

process.env.DATABASE_URL = inject('databaseUrl')
