import type { CommandView } from '../store/command-definition.ts'
import type { Reader } from '../store/reader.ts'

/** The view that the finders of commands read through, on a reader: what a verb names is found as commands find it. */
export function viewOf(reader: Reader): CommandView {
  return {
    one: async (query, params) => reader.one(query, params),
    all: async (query, params) => reader.all(query, params),
    versionOf: nothing,
    insert: nothing,
    patch: nothing,
    remove: nothing,
    putBack: nothing,
    settle: nothing,
    isPartWritten: () => false,
    attempt: nothing,
  }
}

function nothing(): never {
  throw new Error('a finder changes nothing')
}
