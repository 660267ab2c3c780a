import type { FieldKeys } from '../../writing/vocabulary.ts'

/** What of a site processes name: keys of records in use, paths of codes, and which commands a step may give. */
export type KnownSite = {
  readonly fields: FieldKeys
  readonly calendars: ReadonlySet<string>
  readonly queues: ReadonlySet<string>
  readonly skills: ReadonlySet<string>
  readonly partners: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  /** Keys of teams and agents. */
  readonly owners: ReadonlySet<string>
  readonly reasons: ReadonlySet<string>
  readonly outcomes: ReadonlySet<string>
  readonly points: ReadonlySet<string>
  /** What each command that a step may give takes: the names of its input, and those that it cannot do without. */
  readonly commands: ReadonlyMap<
    string,
    { readonly takes: readonly string[]; readonly needs: readonly string[] }
  >
}
