import type { FieldKeys } from '../../writing/vocabulary.ts'

/** What of a site processes name: keys of records in use, paths of codes, and which commands a step may give. */
export type KnownSite = {
  readonly fields: FieldKeys
  readonly languages: readonly ('en' | 'pl')[]
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
  readonly commands: ReadonlyMap<string, CommandOfSteps>
}

/** A command that a step may give: the names of its input, and those that the step has to name. */
export type CommandOfSteps = {
  readonly takes: readonly string[]
  readonly needs: readonly string[]
  /** What a value may be instead that the command does not take under a name, where that can be listed; null of one that it takes. */
  readonly whyNot: (
    name: string,
    value: string | number | boolean,
  ) => { readonly allowed: readonly string[] } | null
}
