import * as z from 'zod'

/** What is left of a section without what is wrong in it, and the names of what had to go. */
export type MendedSection = { readonly value: unknown; readonly dropped: readonly string[] }

/** Records may be nested, so that what lacks something takes what it stands in along, one step a round. */
const rounds = 8

/**
 * Takes out of a section what its schema does not accept, as little as possible, so that the rest can be checked in the same run:
 * a word that is none of the known ones becomes the first of them, an entry that lacks what it needs goes.
 * Undefined when nothing of it can be saved.
 */
export function mendShape(schema: z.core.$ZodType, section: unknown): MendedSection | undefined {
  const value: unknown = structuredClone(section)
  const dropped: string[] = []
  for (let round = 0; round < rounds; round++) {
    const result = z.safeParse(schema, value)
    if (result.success) return { value, dropped }
    for (const issue of result.error.issues) {
      if (issue.path.length === 0 && issue.code !== 'unrecognized_keys') return undefined
      dropped.push(...mend(value, issue))
    }
  }
  return undefined
}

function mend(value: unknown, issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    const holder = at(value, issue.path)
    for (const key of issue.keys) drop(holder, key)
    return []
  }
  const inside = [...issue.path]
  const last = inside.pop() ?? ''
  const holder = at(value, inside)
  const found: unknown = isHolder(holder) ? Reflect.get(holder, last) : undefined
  if (found !== undefined && issue.code === 'invalid_value' && isHolder(holder)) {
    Reflect.set(holder, last, issue.values[0])
    return []
  }
  // What is missing cannot be taken out: what misses it is.
  const isMissing = found === undefined
  const name = isMissing ? inside.pop() : last
  if (name !== undefined) drop(isMissing ? at(value, inside) : holder, name)
  return name === undefined ? [] : [String(name)]
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((held, step) => (isHolder(held) ? Reflect.get(held, step) : undefined) as unknown, value)
}

function drop(holder: unknown, key: PropertyKey): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (isHolder(holder)) Reflect.deleteProperty(holder, key)
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
