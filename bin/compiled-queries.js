// @ts-check
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * A query as the bundle knows it: its SQL, and for each `?` the parameter or the constant that is bound to it.
 * @typedef {{ sql: string, slots: ({ param: string } | { value: unknown })[] }} CompiledQuery
 * @typedef {(query: { name: string }) => { sql: string, bind: (params: object) => unknown[] }} Compile
 */

/**
 * What Kysely makes of the queries for each database.
 * @typedef {{ files: CompiledFiles, postgres: Readonly<Record<string, CompiledQuery>> }} CompiledQueries
 */

/**
 * Queries by name, by the file of src/queries that declares them.
 * @typedef {ReadonlyMap<string, Readonly<Record<string, CompiledQuery>>>} CompiledFiles
 */

/**
 * Compiles every query of src/queries with Kysely. The bundle runs them as they come out here, so that no start has to load
 * Kysely and compile: 6 ms of 45.
 * @param {string} root
 * @returns {Promise<CompiledQueries>}
 */
export async function compileQueries(root) {
  const files = readdirSync(join(root, 'src', 'queries'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'))
  const contents = [
    "export { compileQuery } from './src/store/query.ts'",
    "export { compileForPostgres } from './src/store/postgres/compile-for-postgres.ts'",
    ...files.map((file, place) => `export * as file${place} from './src/queries/${file}'`),
  ].join('\n')
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
  const { compileQuery, compileForPostgres, ...modules } =
    /** @type {{ compileQuery: Compile, compileForPostgres: Compile } & Record<string, unknown>} */ (
      await import(`data:text/javascript;base64,${text}`)
    )

  /** @type {Map<string, Record<string, CompiledQuery>>} */
  const compiled = new Map()
  /** @type {Record<string, CompiledQuery>} */
  const postgres = {}
  /** @type {Map<string, object>} */
  const seen = new Map()
  const declared = files.flatMap((file, place) =>
    queriesIn(modules[`file${place}`]).map((query) => ({ file, query })),
  )
  for (const { file, query } of declared) {
    if (seen.get(query.name) === query) continue
    if (seen.has(query.name)) throw new Error(`two queries are called ${query.name}`)
    seen.set(query.name, query)
    const ofFile = compiled.get(file) ?? {}
    ofFile[query.name] = withSlots(compileQuery(query))
    compiled.set(file, ofFile)
    postgres[query.name] = withSlots(compileForPostgres(query))
  }
  if (seen.size === 0) throw new Error('src/queries holds no query that the build can see')
  return { files: compiled, postgres }
}

/**
 * @param {ReturnType<Compile>} compiled
 * @returns {CompiledQuery}
 */
function withSlots({ sql, bind }) {
  // Asked for every parameter, it binds the name of each in its place.
  const slots = bind(new Proxy({}, { get: (_target, param) => ({ param: String(param) }) }))
  return { sql, slots: slots.map((slot) => (isParam(slot) ? slot : { value: slot })) }
}

/**
 * The queries among the exports of a module, and in records that it exports.
 * @param {unknown} value
 * @returns {{ name: string }[]}
 */
function queriesIn(value, depth = 0) {
  if (typeof value !== 'object' || value === null || depth > 2) return []
  if ('build' in value && 'name' in value) return [/** @type {{ name: string }} */ (value)]
  return Object.values(value).flatMap((one) => queriesIn(one, depth + 1))
}

/**
 * @param {unknown} slot
 * @returns {slot is { param: string }}
 */
function isParam(slot) {
  return typeof slot === 'object' && slot !== null && 'param' in slot
}

/**
 * Puts the compiled queries in the place of Kysely, each behind the file that declares it: a start reads those that it may ask.
 * @param {CompiledQueries} compiled
 * @returns {import('esbuild').Plugin}
 */
export function queriesCompiledBefore(compiled) {
  return {
    name: 'queries-compiled-before',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]src[\\/]store[\\/]query\.ts$/ }, () => ({
        contents: runtime,
        loader: 'js',
      }))
      bundler.onLoad({ filter: /[\\/]src[\\/]store[\\/]postgres[\\/]compile-for-postgres\.ts$/ }, () => ({
        contents: `import { linia_view } from '../query.ts'\nconst compiled = {${Object.entries(compiled.postgres).map(asFunction).join(',\n')}}\n
          export function compileForPostgres({ name }) { return linia_view(name, compiled[name]?.()) }`,
        loader: 'js',
      }))
      bundler.onLoad({ filter: /[\\/]src[\\/]queries[\\/].+\.ts$/ }, async ({ path }) => {
        const file = path.replaceAll('\\', '/').replace(/^.*\/src\/queries\//, '')
        const queries = Object.entries(compiled.files.get(file) ?? {}).map(asFunction)
        if (queries.length === 0) return undefined
        const source = await readFile(path, 'utf8')
        return {
          contents: `import { linia_compiled } from '${'../'.repeat(file.split('/').length)}store/query.ts'\n${source}\nlinia_compiled({${queries.join(',\n')}})`,
          loader: 'ts',
        }
      })
      // What builds a query is never called in the bundle; `sql` is all that query files take from Kysely.
      bundler.onResolve({ filter: /^kysely$/ }, () => ({ path: 'kysely', namespace: 'compiled-before' }))
      bundler.onLoad({ filter: /.*/, namespace: 'compiled-before' }, () => ({
        contents: 'export const sql = undefined',
      }))
    },
  }
}

/**
 * A query as a function that V8 reads only when it is asked for.
 * @param {[name: string, query: CompiledQuery]} entry
 */
function asFunction([name, query]) {
  return `${JSON.stringify(name)}: () => (${JSON.stringify(query)})`
}

const runtime = `
const compiled = new Map()
export function linia_compiled(queries) {
  for (const name in queries) compiled.set(name, queries[name])
}
export function query(name, build, read) {
  return { name, build, read }
}
export function compileQuery({ name }) {
  return linia_view(name, compiled.get(name)?.())
}
export function linia_view(name, found) {
  if (!found) throw new Error('the build did not compile the query ' + name)
  return {
    sql: found.sql,
    bind: (values) => found.slots.map((slot) => ('param' in slot ? bound(values[slot.param]) : slot.value)),
  }
}
function bound(value) {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value === undefined ? null : value
}
`
