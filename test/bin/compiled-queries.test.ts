import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { compileQueries, queriesCompiledBefore } from '../../bin/compiled-queries.js'
import { compileForPostgres } from '../../src/store/postgres/compile-for-postgres.ts'
import { type CompiledView, type Query, compileQuery } from '../../src/store/query.ts'

/** Every query of src/queries, found by importing the files themselves. */
async function everyQuery(): Promise<readonly Query<unknown, unknown>[]> {
  const found = new Set<Query<unknown, unknown>>()
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 3) return
    if ('build' in value && 'name' in value) found.add(value as Query<unknown, unknown>)
    else for (const one of Object.values(value)) look(one, depth + 1)
  }
  for (const file of readdirSync('src/queries', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  ))
    look(await import(`../../src/queries/${file}`), 0)
  return [...found]
}

test('the bundle runs every query with the SQL and the parameters that Kysely makes of it for each database', async () => {
  const compiled = await compileQueries(process.cwd())
  const files = readdirSync('src/queries', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const contents = [
    "export { compileQuery } from './src/store/query.ts'",
    "export { compileForPostgres } from './src/store/postgres/compile-for-postgres.ts'",
    ...files.map((file) => `import './src/queries/${file}'`),
  ].join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [queriesCompiledBefore(compiled)],
  })
  const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
  const bundled = (await import(`data:text/javascript;base64,${text}`)) as {
    compileQuery: (query: Query<unknown, unknown>) => CompiledView
    compileForPostgres: (query: Query<unknown, unknown>) => CompiledView
  }
  const queries = await everyQuery()
  const params = new Proxy(
    {},
    {
      get: (_target, name) =>
        String(name).startsWith('is') ? true : String(name) === 'until' ? undefined : `<${String(name)}>`,
    },
  )

  expect(queries.length).toBeGreaterThan(50)
  expect([...compiled.files.values()].flatMap((ofFile) => Object.keys(ofFile))).toHaveLength(queries.length)
  for (const query of queries) {
    for (const [wanted, found] of [
      [compileQuery(query), bundled.compileQuery(query)],
      [compileForPostgres(query), bundled.compileForPostgres(query)],
    ] as const) {
      expect({ name: query.name, sql: found.sql, bound: found.bind(params) }).toEqual({
        name: query.name,
        sql: wanted.sql,
        bound: wanted.bind(params),
      })
    }
  }
  expect(outputFiles[0]?.text).not.toContain('SqliteQueryCompiler')
})

test('every file of queries loads in the bundle, where there is no Kysely to make SQL with', async () => {
  const files = readdirSync('src/queries', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const contents = files
    .map((file, place) => `export * as file${place} from './src/queries/${file}'`)
    .join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [queriesCompiledBefore(await compileQueries(process.cwd()))],
  })
  const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')

  const bundled = (await import(`data:text/javascript;base64,${text}`)) as object

  expect(Object.keys(bundled)).toHaveLength(files.length)
  expect(text.length).toBeLessThan(1_000_000)
})
