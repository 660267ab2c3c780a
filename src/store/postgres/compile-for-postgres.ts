import { postgres } from '../dialects.ts'
import { type CompiledView, type Query, compiledFor } from '../query.ts'

/** Compiles a query for PostgreSQL. */
export function compileForPostgres<Row, P>(query: Query<Row, P>): CompiledView {
  return compiledFor(query, postgres)
}
