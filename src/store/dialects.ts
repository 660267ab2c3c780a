import { type Dialect, DummyDriver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'

/** Kysely as a builder of SQL alone; running is ours, because its async path costs 1.6 to 5 times. */
export const compileOnlyDialect: Dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new StableQueryCompiler(),
}

/**
 * SQLite 3.54 prepares a statement with a join or an ORDER BY anew whenever a bare parameter in its WHERE is bound, in case
 * the value makes for another plan: 4.5 µs instead of 0.7 for one row by index, 34 instead of 10 for three tables. A value
 * behind a unary plus, which changes nothing else, is not looked at.
 */
class StableQueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}
