import type * as z from 'zod'
import type { Beside, HowKept, KeptFiles } from './kept-files.ts'

/** One value of a desk in a file of its own. */
export type JsonFile<Value> = {
  /** Null when there is none. What cannot be read is set aside under `….broken`, never lost and never in the way. */
  readonly read: () => Value | null
  readonly keep: (value: Value | null, how?: Omit<HowKept, 'beside'>) => void
}

/** The file at a path, which holds what its schema says; with `beside` what another process wrote there meanwhile goes there. */
export function jsonFile<Schema extends z.ZodType>(
  files: KeptFiles,
  at: string | { readonly path: string; readonly beside: Beside },
  schema: Schema,
): JsonFile<z.output<Schema>> {
  const { path, beside } = typeof at === 'string' ? { path: at, beside: undefined } : at
  return {
    read() {
      const text = files.read(path)
      if (text === null) return null
      const parsed = schema.safeParse(jsonOrNothing(text))
      if (parsed.success) return parsed.data
      files.setAside(path)
      return null
    },
    keep: (value, how) =>
      files.keep(path, value === null ? null : `${JSON.stringify(value)}\n`, {
        ...how,
        ...(beside && { beside }),
      }),
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
