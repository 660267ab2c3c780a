type Value = string | number | null
type Columns = Readonly<Record<string, Value>>

/** A field that was changed by two who did not know of each other. Values are JSON; null where there was none. */
export type EditConflict = {
  /** A column, or `fields.KEY` for a field of the site's own. */
  readonly field: string
  readonly base: string | null
  readonly theirs: string | null
  readonly yours: string | null
}

/**
 * What of an edit stands beside what others changed since: `found` is the row as who edits saw it, `current` as it is now, `wanted` as he
 * would have it, each by column. What he left as it was, and what nobody else changed, goes through; where another put
 * something else, theirs stays, and the conflict names all three. Columns that hold an object as JSON are taken key by key.
 * Source: DESIGN.md, "Sync".
 */
export function mergeEdit({
  found,
  current,
  wanted,
}: {
  readonly found: Columns
  readonly current: Columns
  readonly wanted: Columns
}): { readonly columns: Columns; readonly conflicts: readonly EditConflict[] } {
  const columns: Record<string, Value> = {}
  const conflicts: EditConflict[] = []
  for (const [name, yours] of Object.entries(wanted)) {
    const base = found[name]
    const theirs = current[name] ?? null
    if (base === undefined || theirs === base || theirs === yours) columns[name] = yours
    else {
      const objects = [base, theirs, yours].map(objectOf)
      if (objects.every((object) => object !== null)) {
        const merged = mergedObject(name, objects as unknown as [Fields, Fields, Fields])
        columns[name] = JSON.stringify(merged.object)
        conflicts.push(...merged.conflicts)
      } else {
        conflicts.push({ field: name, base: json(base), theirs: json(theirs), yours: json(yours) })
      }
    }
  }
  return { columns, conflicts }
}

type Fields = Readonly<Record<string, unknown>>

function mergedObject(
  name: string,
  [base, theirs, yours]: readonly [Fields, Fields, Fields],
): { readonly object: Fields; readonly conflicts: readonly EditConflict[] } {
  const object: Record<string, unknown> = { ...theirs }
  const conflicts: EditConflict[] = []
  for (const key of new Set([...Object.keys(yours), ...Object.keys(theirs)])) {
    const [was, is, wanted] = [json(base[key]), json(theirs[key]), json(yours[key])]
    if (wanted === is || wanted === was) continue
    if (is !== was) conflicts.push({ field: `${name}.${key}`, base: was, theirs: is, yours: wanted })
    else if (wanted === null) delete object[key]
    else object[key] = yours[key]
  }
  return { object, conflicts }
}

function objectOf(value: Value): Fields | null {
  if (typeof value !== 'string' || !value.startsWith('{')) return null
  try {
    return JSON.parse(value) as Fields
  } catch {
    return null
  }
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
