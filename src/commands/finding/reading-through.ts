import type { CommandReading } from '../../store/command-definition.ts'
import type { CommandReader } from '../../store/command-run.ts'

/** What finders look through outside a transaction: the reader. */
export function readingThrough(reader: CommandReader): CommandReading {
  return {
    one: async (query, params) => reader.one(query, params),
    all: async (query, params) => reader.all(query, params),
    versionOf: async (table, id) => reader.versionOf(table, id),
  }
}
