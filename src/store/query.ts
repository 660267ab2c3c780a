import { type CompiledQuery, type Dialect, type Expression, Kysely, sql } from 'kysely'
import { type Speech, sqlite } from './dialects.ts'
import type { Tables } from './tables.ts'

/** The parameters of a query while it is built: each stands for a value that is bound when it runs. */
type Params<P> = { readonly [Key in keyof P]-?: Expression<P[Key]> }

type Builder<Row, P> = (
  db: Kysely<Tables>,
  params: Params<P>,
  speech: Speech,
) => { compile(): CompiledQuery<Row> }

/** A view of the store: built once as a value, compiled per database, run as a prepared statement. */
export type Query<Row, P> = {
  readonly name: string
  readonly build: Builder<unknown, P>
  /** Turns a stored row into the shape that people of the code know. */
  readonly read: ((stored: never) => Row) | undefined
}

/** Declares a query whose rows come out as they are selected. */
export function query<Row, P>(name: string, build: Builder<Row, P>): Query<Row, P>
/** Declares a query whose stored rows are read into another shape: JSON parsed, booleans made. */
export function query<Stored, Row, P>(
  name: string,
  build: Builder<Stored, P>,
  read: (stored: Stored) => Row,
): Query<Row, P>
export function query<Stored, Row, P>(
  name: string,
  build: Builder<Stored, P>,
  read?: (stored: Stored) => Row,
): Query<Row, P> {
  return { name, build, read }
}

class Placeholder {
  readonly key: string
  constructor(key: string) {
    this.key = key
  }
}

/** A query as one database runs it: its text, and how to bind the parameters in order. */
export type CompiledView = {
  readonly sql: string
  readonly bind: (params: Readonly<Record<string, unknown>>) => unknown[]
}

/** Compiles a query for SQLite. */
export function compileQuery<Row, P>(definition: Query<Row, P>): CompiledView {
  return compiledFor(definition, sqlite)
}

/** Compiles a query for a database. */
export function compiledFor<Row, P>(
  definition: Query<Row, P>,
  { dialect, speech }: { readonly dialect: Dialect; readonly speech: Speech },
): CompiledView {
  const params = new Proxy({} as Params<P>, {
    get: (_target, key) => sql.val(new Placeholder(String(key))),
  })
  const compiled = definition.build(new Kysely<Tables>({ dialect }), params, speech).compile()
  const slots = compiled.parameters
  return {
    sql: compiled.sql,
    bind: (values) => slots.map((slot) => bound(slot instanceof Placeholder ? values[slot.key] : slot)),
  }
}

function bound(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value === undefined ? null : value
}
