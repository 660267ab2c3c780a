// @ts-check
// Bundles linia into dist/. Plain JavaScript, because npm runs it as the prepare script on whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

if (process.argv.includes('--if-missing') && existsSync(join(dist, 'linia.js'))) process.exit(0)
if (process.argv.includes('--if-changed') && isUpToDate()) process.exit(0)
if (process.argv.includes('--if-possible') && !existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.log('linia: not built, because the development dependencies are left out. `npm ci` builds it.')
  process.exit(0)
}

const { build } = await import('esbuild')
const {
  inkInProduction,
  layoutWhenAsked,
  nativeSqlite,
  noDevtools,
  ownWidth,
  segmentersWhenAsked,
  yogaWithoutFetch,
  zodInEnglish,
} = await import('./bundle-plugins.js')
const { compileQueries, queriesCompiledBefore } = await import('./compiled-queries.js')
const { readChunks } = await import('./chunks.js')
const { libraryTypes } = await import('./library-types.js')
const { packsOf } = await import('./packs.js')
const { writeChunks } = await import('./write-chunks.js')

const compiledQueries = await compileQueries(root)

/** @type {import('esbuild').BuildOptions} */
const alone = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
}

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'bin/linia.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['better-sqlite3/package.json', '@node-rs/argon2'],
  plugins: [
    nativeSqlite,
    noDevtools,
    yogaWithoutFetch,
    inkInProduction,
    layoutWhenAsked,
    ownWidth,
    segmentersWhenAsked,
    zodInEnglish,
    queriesCompiledBefore(compiledQueries),
  ],
  // Names stay, so that the log of a fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
})
const chunks = await readChunks(outputFiles, metafile)

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n')
writeChunks(dist, chunks, packsOf(chunks, chunkOf, metafile))
await build({
  ...alone,
  entryPoints: { library: 'bin/library.ts' },
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  external: ['better-sqlite3/package.json'],
  plugins: [nativeSqlite, zodInEnglish, queriesCompiledBefore(compiledQueries)],
  // Better-sqlite3 finds its native part as CommonJS does.
  banner: {
    js: 'import{createRequire as linia_require}from"node:module";const require=linia_require(import.meta.url),__dirname=import.meta.dirname,__filename=import.meta.filename;',
  },
})
writeFileSync(join(dist, 'library.d.mts'), libraryTypes(root))
await build({ ...alone, entryPoints: { linia: 'bin/start.ts' }, banner: { js: '#!/usr/bin/env node' } })
chmodSync(join(dist, 'linia.js'), 0o755)
await warmUp()
writeManual()

/** Whether the last thing that a build writes is newer than all that it is made of. */
function isUpToDate() {
  const last = join(dist, 'linia.pl.1')
  if (!existsSync(last)) return false
  const builtAt = statSync(last).mtimeMs
  /** @param {string} path @returns {boolean} */
  const isOlder = (path) => {
    const status = statSync(path)
    if (!status.isDirectory()) return status.mtimeMs < builtAt
    return status.mtimeMs < builtAt && readdirSync(path).every((name) => isOlder(join(path, name)))
  }
  return ['src', 'bin', 'data', 'package.json', 'package-lock.json'].every((path) =>
    isOlder(join(root, path)),
  )
}

/** The manual pages, as the verb table has them now. */
function writeManual() {
  for (const [language, file] of [
    ['en', 'linia.1'],
    ['pl', 'linia.pl.1'],
  ]) {
    const words = [join(dist, 'linia.js'), 'man', '--lang', String(language)]
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the manual page could not be made: ${stderr}`)
    writeFileSync(join(dist, String(file)), stdout)
  }
}

/** Runs a few verbs on a demo of no account and keeps the code that V8 made of them; the bundle works without. */
async function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'linia-'))
  const script = join(dist, 'warm-up.js')
  const store = join(folder, 'linia.db')
  await build({ ...alone, entryPoints: { 'warm-up': 'bin/warm-up.ts' } })
  const env = { ...process.env, XDG_STATE_HOME: folder, HOME: folder }
  /** @param {string[]} words */
  const run = (...words) => spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  run(join(dist, 'linia.js'), 'init', '--demo', '--store', store)
  const queue = run(join(dist, 'linia.js'), 'queue', 'E-mail', '--json', '--store', store)
  const ref = /"ref":"([A-Z]+-[0-9]+)"/.exec(queue.stdout)?.[1] ?? ''
  const { status, stderr } = run(script, store, ref)
  if (status !== 0 || ref === '')
    console.warn(`linia: starts slower than it could, because the warm-up failed: ${stderr || queue.stderr}`)
  else {
    await warmUpConsole([script, store], env).catch((/** @type {unknown} */ fault) => {
      console.warn(`linia: the console starts slower than it could: ${String(fault)}`)
    })
  }
  rmSync(script)
  rmSync(folder, { recursive: true })
}

/**
 * The same for the console, in a pseudo-terminal: looks at a customer, opens the form of a wrap-up, and leaves.
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 */
async function warmUpConsole(words, env) {
  /** @type {typeof import('@lydell/node-pty')} */
  const { spawn } = await import('@lydell/node-pty')
  const { CI: _ci, ...own } = env
  const terminal = spawn(process.execPath, words, { cols: 80, rows: 24, env: own, name: 'xterm-256color' })
  const keys = ['\r', 'w', '\u001B', '\u001B', 'c', 'kow', '\u001B', '?', '\u001B', 'q', '3']
  let isShown = false
  terminal.onData((text) => {
    if (isShown || !text.includes('─')) return
    isShown = true
    const typing = setInterval(() => {
      const key = keys.shift()
      if (key === undefined) clearInterval(typing)
      else terminal.write(key)
    }, 120)
  })
  await new Promise((resolve) => {
    const late = setTimeout(() => terminal.kill(), 15_000)
    terminal.onExit(() => {
      clearTimeout(late)
      resolve(undefined)
    })
  })
}

/**
 * The file that esbuild made of a source that is imported on demand.
 * @param {string} source
 */
function chunkOf(source) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)
  if (!found) throw new Error(`no chunk begins with ${source}: it has to be imported on demand`)
  return found[0].slice('dist/'.length)
}
