/** Types of PostgreSQL by their numbers. Source: pg_type.dat. */
const oids = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, float4: 700, float8: 701, numeric: 1700 }

/** What PostgreSQL sends as text, as SQLite would have answered: numbers as numbers, booleans as 1 and 0, JSON as text. */
export const likeSqlite = { getTypeParser: parserOf }

function parserOf(oid: number): (text: string) => unknown {
  switch (oid) {
    case oids.int8:
    case oids.numeric:
      return wholeOrFraction
    case oids.int2:
    case oids.int4:
    case oids.float4:
    case oids.float8:
      return Number
    case oids.bool:
      return (text) => (text === 't' ? 1 : 0)
    case oids.bytea:
      return (text) => Buffer.from(text.slice(2), 'hex')
    default:
      return (text) => text
  }
}

function wholeOrFraction(text: string): number {
  const value = Number(text)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Error(`a number of the store is too large: ${text}`)
  return value
}

/** A value as it is bound. A NUL, which PostgreSQL has no text for, is bound as the character that stands for what cannot be shown. */
export function boundValue(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value
  if (typeof value === 'boolean') return value ? 1 : 0
  return value === undefined ? null : value
}
