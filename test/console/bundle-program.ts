import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  inkInProduction,
  layoutWhenAsked,
  noDevtools,
  ownWidth,
  segmentersWhenAsked,
  yogaWithoutFetch,
  zodInEnglish,
} from '../../bin/bundle-plugins.js'

/** What a bundle is made of, apart from packages. */
const sources = ['src', 'bin', 'test/console', 'test/builders', 'package-lock.json']

/**
 * Bundles a program of the tests as the real one is bundled, and gives the path of the bundle. One that was made since the last
 * change of a source is taken as it is.
 */
export async function bundleProgram(entry: string, name: string): Promise<string> {
  const cache = join(process.cwd(), 'node_modules', '.cache', 'linia-test')
  mkdirSync(cache, { recursive: true })
  const folder = join(cache, `${name}-${lastChange()}`)
  const bundle = join(folder, `${basename(entry).replace(/\.tsx?$/, '')}.mjs`)
  if (existsSync(bundle)) return bundle
  // Other test files make the same bundle at the same time: it appears whole.
  const making = `${folder}.${process.pid}.new`
  await build({
    entryPoints: [entry],
    outdir: making,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    external: ['better-sqlite3', '@node-rs/argon2'],
    plugins: [
      noDevtools,
      yogaWithoutFetch,
      inkInProduction,
      layoutWhenAsked,
      ownWidth,
      segmentersWhenAsked,
      zodInEnglish,
    ],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    logLevel: 'error',
  })
  try {
    renameSync(making, folder)
  } catch (fault) {
    rmSync(making, { recursive: true })
    if (!existsSync(bundle)) throw fault
  }
  return bundle
}

/** When a source was changed last, in whole milliseconds. */
function lastChange(): number {
  const changed = (path: string): number => {
    const status = statSync(path)
    if (!status.isDirectory()) return status.mtimeMs
    return readdirSync(path).reduce((last, name) => Math.max(last, changed(join(path, name))), status.mtimeMs)
  }
  return Math.round(Math.max(...sources.map((source) => changed(join(process.cwd(), source)))))
}
