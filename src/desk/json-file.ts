import type * as z from 'zod'
import type { KeptFiles } from './kept-files.ts'

/** One value of a desk in a file of its own. */
export type JsonFile<Value> = {
  /** Null when there is none. What cannot be read is set aside under `….broken`, never lost and never in the way. */
  readonly read: () => Value | null
  readonly keep: (value: Value | null, when?: 'soon' | 'at-once') => void
}

/** The file at a path, which holds what its schema says. */
export function jsonFile<Schema extends z.ZodType>(
  files: KeptFiles,
  path: string,
  schema: Schema,
): JsonFile<z.output<Schema>> {
  return {
    read() {
      const text = files.read(path)
      if (text === null) return null
      const parsed = schema.safeParse(jsonOrNothing(text))
      if (parsed.success) return parsed.data
      files.setAside(path)
      return null
    },
    keep: (value, when) => files.keep(path, value === null ? null : `${JSON.stringify(value)}\n`, when),
  }
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A file cut off by a crash, or edited by hand, is as wrong as one of another shape.
    return undefined
  }
}
