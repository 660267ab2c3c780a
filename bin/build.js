// @ts-check
// Bundles linia into dist/. Plain JavaScript, because npm runs it as the prepare script on whatever Node the machine has.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const entry = join(dist, 'linia.js')

if (process.argv.includes('--if-missing') && existsSync(entry)) process.exit(0)
if (process.argv.includes('--if-possible') && !existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.log(
    'linia: not built, because the development dependencies are left out. `npm ci && npm run build` builds it.',
  )
  process.exit(0)
}

const { build, transform } = await import('esbuild')

/**
 * Better-sqlite3's JavaScript comes into the bundle (eight files fewer to find at every start, 4 ms of 35);
 * its native part stays where npm put it, found from the bundle's real path, so a symlinked or global install works.
 * @type {import('esbuild').Plugin}
 */
const nativeSqlite = {
  name: 'native-sqlite',
  setup({ onLoad }) {
    onLoad({ filter: /better-sqlite3[\\/]lib[\\/]binding\.js$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises')
      const source = await readFile(path, 'utf8')
      const found = "path.join(path.dirname(require.resolve('better-sqlite3/package.json')), 'lib')"
      const contents = source.replaceAll('__dirname', found)
      if (contents === source)
        throw new Error('better-sqlite3 finds its native part in another way now: adapt bin/build.js')
      return { contents, loader: 'js' }
    })
  },
}

/**
 * React's developer tools are never there; Ink imports them only in development, but a bundler has to find them.
 * @type {import('esbuild').Plugin}
 */
const noDevtools = {
  name: 'no-devtools',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^react-devtools-core$/ }, () => ({
      path: 'react-devtools-core',
      namespace: 'nothing',
    }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
  },
}

const bundled = await build({
  absWorkingDir: root,
  entryPoints: { linia: 'bin/start.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['better-sqlite3/package.json'],
  plugins: [nativeSqlite, noDevtools],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
})

/**
 * CommonJS starts 5 ms earlier than ES modules do (38.6 against 43.1 ms for one query), so every chunk becomes CommonJS
 * that can: all but those with a top-level await (Ink's layout engine) and those that import them.
 * @type {Map<string, { code: string, imports: import('esbuild').Metafile['outputs'][string]['imports'] }>}
 */
const chunks = new Map()
for (const file of bundled.outputFiles) {
  const name = basename(file.path)
  chunks.set(name, { code: file.text, imports: bundled.metafile.outputs[`dist/${name}`]?.imports ?? [] })
}

/** @type {Map<string, string>} */
const converted = new Map()
/** @type {Set<string>} */
const stay = new Set()
for (const [name, { code }] of chunks) {
  const asCommonJs = await toCommonJs(code)
  if (asCommonJs === undefined) stay.add(name)
  else converted.set(name, asCommonJs)
}
for (let before = -1; before !== stay.size;) {
  before = stay.size
  for (const [name, { imports }] of chunks) {
    if (imports.some((one) => one.kind === 'import-statement' && stay.has(basename(one.path)))) stay.add(name)
  }
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n')
for (const [name, { code, imports }] of chunks) {
  const isModule = stay.has(name)
  let text = isModule ? code : (converted.get(name) ?? code)
  for (const { path, kind, external } of imports) {
    if (external) continue
    const target = basename(path)
    if (stay.has(target)) text = text.replaceAll(`"./${target}"`, `"./${moduleName(target)}"`)
    else if (!isModule && kind === 'dynamic-import') {
      text = text.replaceAll(`import("./${target}")`, `Promise.resolve().then(()=>require("./${target}"))`)
    }
  }
  if (name === 'linia.js') text = `#!/usr/bin/env node\n${text}`
  if (isModule)
    text = `import{createRequire as linia_require}from"node:module";const require=linia_require(import.meta.url);${text}`
  writeFileSync(join(dist, isModule ? moduleName(name) : name), text, {
    mode: name === 'linia.js' ? 0o755 : 0o644,
  })
}

/**
 * The chunk as CommonJS, or undefined where it awaits at its top level.
 * @param {string} code
 */
async function toCommonJs(code) {
  const usesUrl = code.includes('import.meta.url')
  try {
    const result = await transform(code, {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      minifyWhitespace: true,
      define: { 'import.meta.dirname': '__dirname', ...(usesUrl && { 'import.meta.url': 'linia_url' }) },
      banner: usesUrl ? 'const linia_url=require("node:url").pathToFileURL(__filename).href;' : '',
      logLevel: 'silent',
    })
    return result.code
  } catch (cause) {
    if (String(cause).includes('Top-level await')) return undefined
    throw cause
  }
}

/** @param {string} name */
function moduleName(name) {
  return name.replace(/\.js$/, '.mjs')
}
