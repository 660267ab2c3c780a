import type { Statements } from '../statements.ts'

/** What a ref begins with: `KX` of `KX-1042`. */
export function lettersOf(ref: string): string {
  return ref.replace(/-\d+$/, '')
}

/** What the refs of a store begin with, by its tables; each is looked for along the index and none is counted. */
export function lettersDrawnOf(statements: Statements): () => Promise<readonly string[]> {
  return async () => {
    const found = new Set<string>()
    for (const table of statements.tables()) {
      if (!statements.columns(table).includes('ref')) continue
      const next = statements
        .prepare<[string], string>(`SELECT ref FROM ${table} WHERE ref > ? ORDER BY ref LIMIT 1`)
        .pluck()
      for (let ref = await next.get(''); ref !== undefined;) {
        found.add(lettersOf(ref))
        // Behind every ref of these letters: the full stop comes after the hyphen.
        ref = await next.get(`${lettersOf(ref)}.`)
      }
    }
    return [...found]
  }
}
