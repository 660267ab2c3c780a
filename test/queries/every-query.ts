import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Query } from '../../src/store/query.ts'

export type AnyQuery = Query<unknown, never>

const folder = join(import.meta.dirname, '../../src/queries')

/** Every query that src/queries exports, by name, found by importing all of its files; lists of queries too. */
export async function everyQuery(): Promise<{
  readonly files: number
  readonly queries: ReadonlyMap<string, AnyQuery>
}> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const queries = new Map<string, AnyQuery>()
  for (const file of files) {
    const exported = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
    for (const value of Object.values(exported)) {
      const candidates = isQuery(value)
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value)
          : []
      for (const query of candidates.filter(isQuery)) {
        const other = queries.get(query.name)
        if (other && other !== query) throw new Error(`two queries are called ${query.name}`)
        queries.set(query.name, query)
      }
    }
  }
  return { files: files.length, queries }
}

function isQuery(value: unknown): value is AnyQuery {
  return typeof value === 'object' && value !== null && 'name' in value && 'build' in value
}
