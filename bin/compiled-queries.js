// @ts-check
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * A query as the bundle knows it: its SQL, and for each `?` the parameter or the constant that is bound to it.
 * @typedef {{ sql: string, slots: ({ param: string } | { value: unknown })[] }} CompiledQuery
 * @typedef {(query: { name: string }) => { sql: string, bind: (params: object) => unknown[] }} Compile
 */

/**
 * Compiles every query of src/queries with Kysely, by name. The bundle runs them as they come out here, so that no start has
 * to load Kysely and compile: 6 ms of 45.
 * @param {string} root
 * @returns {Promise<Record<string, CompiledQuery>>}
 */
export async function compileQueries(root) {
  const files = readdirSync(join(root, 'src', 'queries')).filter((file) => file.endsWith('.ts'))
  const contents = [
    "export { compileQuery } from './src/store/query.ts'",
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
  const { compileQuery, ...modules } = /** @type {{ compileQuery: Compile } & Record<string, unknown>} */ (
    await import(`data:text/javascript;base64,${text}`)
  )

  /** @type {Record<string, CompiledQuery>} */
  const compiled = {}
  /** @type {Map<string, object>} */
  const seen = new Map()
  for (const query of Object.values(modules).flatMap((one) => queriesIn(one))) {
    if (seen.get(query.name) === query) continue
    if (seen.has(query.name)) throw new Error(`two queries are called ${query.name}`)
    seen.set(query.name, query)
    const { sql, bind } = compileQuery(query)
    // Asked for every parameter, it binds the name of each in its place.
    const slots = bind(new Proxy({}, { get: (_target, param) => ({ param: String(param) }) }))
    compiled[query.name] = {
      sql,
      slots: slots.map((slot) => (isParam(slot) ? slot : { value: slot })),
    }
  }
  if (seen.size === 0) throw new Error('src/queries holds no query that the build can see')
  return compiled
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
 * Puts the compiled queries in the place of Kysely.
 * @param {Record<string, CompiledQuery>} compiled
 * @returns {import('esbuild').Plugin}
 */
export function queriesCompiledBefore(compiled) {
  return {
    name: 'queries-compiled-before',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]src[\\/]store[\\/]query\.ts$/ }, () => ({
        contents: `const compiled = ${JSON.stringify(compiled)}\n${runtime}`,
        loader: 'js',
      }))
      // What builds a query is never called in the bundle; `sql` is all that query files take from Kysely.
      bundler.onResolve({ filter: /^kysely$/ }, () => ({ path: 'kysely', namespace: 'compiled-before' }))
      bundler.onLoad({ filter: /.*/, namespace: 'compiled-before' }, () => ({
        contents: 'export const sql = undefined',
      }))
    },
  }
}

const runtime = `
export function query(name, build, read) {
  return { name, build, read }
}
export function compileQuery({ name }) {
  const found = compiled[name]
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
