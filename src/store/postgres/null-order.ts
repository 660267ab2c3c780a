import { migrations } from '../migrate.ts'

/**
 * Names of columns that may be null in no table. SQLite sorts null before everything, PostgreSQL behind: both ORDER BY and the
 * indexes say NULLS FIRST there, except of these, so that indexes and orders agree and primary keys serve as well.
 */
export const neverNull: ReadonlySet<string> = columnsNeverNull(migrations.join('\n'))

function columnsNeverNull(schema: string): ReadonlySet<string> {
  const all = new Set<string>()
  const nullable = new Set<string>()
  for (const [, body = ''] of schema.matchAll(/CREATE TABLE \w+ \(([\s\S]*?)\) STRICT/g)) {
    for (const definition of splitList(body)) note(definition)
  }
  for (const [, definition = ''] of schema.matchAll(/ADD COLUMN ([^;]*);/g)) note(definition)
  return new Set([...all].filter((name) => !nullable.has(name)))

  function note(definition: string): void {
    const [name = '', type = ''] = definition.trim().split(/\s+/)
    if (!/^(TEXT|INTEGER|REAL|BLOB)$/.test(type)) return
    all.add(name)
    if (!/NOT NULL|PRIMARY KEY/.test(definition)) nullable.add(name)
  }
}

/** The parts of a list between commas that stand in no parentheses. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let place = 0; place <= text.length; place++) {
    const letter = text[place]
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (place === text.length || (letter === ',' && depth === 0)) {
      parts.push(text.slice(from, place).trim())
      from = place + 1
    }
  }
  return parts
}
