import type { YamlPath } from '../../yaml/yaml-source.ts'

/** The first thing in which a run is not what its scenario expects. `event`: how many things had happened, 0 for the start. */
export type Difference = { readonly event: number; readonly path: YamlPath } & DifferenceKind

export type DifferenceKind =
  /** What is to happen cannot, where it is. */
  | {
      readonly what: 'refused'
      readonly code: string
      readonly at: string
      readonly wanted: WantedAnswer | null
    }
  /** `expected` null: nothing more; `found`: where it is. */
  | { readonly what: 'step'; readonly expected: string | null; readonly found: string }
  | { readonly what: 'data' | 'value'; readonly name: string; readonly expected: string; readonly found: string | null } // prettier-ignore
  | { readonly what: 'effect'; readonly expected: string | null; readonly found: string | null }
  | { readonly what: 'result'; readonly expected: string | null; readonly found: string | null }

/** What an answer that was refused has to be: of a type, and one of the choices where there are some. */
export type WantedAnswer = {
  readonly name: string
  readonly type: string
  readonly choices: readonly string[]
}
