import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What Node made of the sources is kept, so that the next start need not strip and compile them again. It lies with the
// packages, and not with the data: it is of no worth in a backup, and a new release that installs anew begins without
// it. Where nothing can be written there, Node goes on without. Everything else is imported after, to come under it.
enableCompileCache(
  process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
)
const { start } = await import('./start.ts')
await start(process.argv[2])
