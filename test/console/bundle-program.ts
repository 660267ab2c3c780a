import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  inkInProduction,
  layoutWhenAsked,
  noDevtools,
  ownWidth,
  segmentersWhenAsked,
  yogaWithoutFetch,
  zodInEnglish,
} from '../../bin/bundle-plugins.js'
import { readChunks } from '../../bin/chunks.js'
import { cachesOf } from '../../bin/fast-require.ts'
import { writeChunks } from '../../bin/write-chunks.js'

/** What a bundle is made of, apart from packages. */
const sources = ['src', 'bin', 'test/console', 'test/builders', 'package-lock.json']

/**
 * Bundles a program of the tests as the real one is bundled, in one file, and gives the path of what starts it. One that was made
 * since the last change of a source is taken as it is.
 */
export async function bundleProgram(entry: string, name: string): Promise<string> {
  const cache = join(process.cwd(), 'node_modules', '.cache', 'linia-test')
  mkdirSync(cache, { recursive: true })
  const folder = join(cache, `${name}-${lastChange()}`)
  const bundle = join(folder, 'start.js')
  if (existsSync(bundle)) return bundle
  // Other test files make the same bundle at the same time: it appears whole.
  const making = `${folder}.${process.pid}.new`
  const { outputFiles, metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: { program: entry },
    // Written nowhere by esbuild; the name is what the chunks are read by.
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
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
    logLevel: 'error',
    metafile: true,
    write: false,
  })
  const chunks = await readChunks(outputFiles, metafile)
  const packed = [...chunks].filter(([, { commonJs }]) => commonJs !== undefined)
  mkdirSync(making, { recursive: true })
  writeFileSync(join(making, 'package.json'), '{"type":"commonjs"}\n')
  writeChunks(making, chunks, new Map(packed.map(([chunk]) => [chunk, 'all.js'])))
  await build({
    entryPoints: { start: 'test/console/program/start-program.ts' },
    outdir: making,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
  })
  mkdirSync(cachesOf(making))
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
