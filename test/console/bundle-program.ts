import { build } from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
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
import { keptBundle } from '../builders/kept-bundle.ts'

/**
 * Bundles a program of the tests as the real one is bundled, in one file, and gives the path of what starts it. One that was made
 * since the last change of a source is taken as it is.
 */
export async function bundleProgram(entry: string, name: string): Promise<string> {
  const kept = keptBundle(name)
  const bundle = join(kept.folder, 'start.js')
  if (kept.isThere) return bundle
  const { making } = kept
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
  kept.appear()
  return bundle
}
