import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Lays a small copy beside each script and style sheet, once, so that the server has nothing to compress. */
function smallCopies(): Plugin {
  return {
    name: 'small-copies',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const path = join(dir, name)
        const content = await readFile(path)
        await writeFile(`${path}.br`, brotliCompressSync(content))
        await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}

/** The client: one page, and a chunk for each screen. The server serves `dist`, or this in middleware mode (dev). */
export default defineConfig({
  root: here('./client'),
  plugins: [react(), smallCopies()],
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: [here('./client'), here('./node_modules')] } },
  },
  server: { fs: { allow: [here('.')] } },
  // Workers are modules of their own, in files of our own: the content security policy knows no other.
  worker: { format: 'es' },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // The editor is this large, and loads only where somebody opens a document.
    chunkSizeWarningLimit: 650,
    rolldownOptions: {
      input: { index: here('./client/index.html'), worker: here('./client/offline/worker.ts') },
      output: {
        // The service worker has one address for ever: a browser looks there for a newer one.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            { name: 'live', test: /node_modules[\\/](socket\.io|engine\.io)[^\\/]*[\\/]/ },
            { name: 'collab', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket|y-indexeddb)[\\/]/ },
          ],
        },
      },
    },
  },
})
