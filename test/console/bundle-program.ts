import { build } from 'esbuild'
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** Bundles a program of the tests as the real one is bundled, and gives the path of the bundle. */
export async function bundleProgram(entry: string, name: string): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'linia-test')
  mkdirSync(folder, { recursive: true })
  const bundle = join(folder, `${name}.mjs`)
  // Other test files make the same bundle at the same time: it appears whole.
  const outfile = `${bundle}.${process.pid}.new`
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    external: ['better-sqlite3'],
    // Ink asks for it only while it is debugged, but an ES bundle would import it at the start.
    alias: { 'react-devtools-core': '@xterm/headless' },
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    logLevel: 'error',
  })
  renameSync(outfile, bundle)
  return bundle
}
