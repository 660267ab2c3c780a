import type { YamlPath } from '../../yaml/yaml-source.ts'

/** The first thing in which a run is not what its scenario expects. `event`: how many things had happened, 0 for the start. */
export type Difference = { readonly event: number; readonly path: YamlPath } & DifferenceKind

export type DifferenceKind =
  /** What is to happen cannot, where it is. */
  | { readonly what: 'refused'; readonly code: string; readonly at: string }
  /** `expected` null: nothing more; `found`: where it is. */
  | { readonly what: 'step'; readonly expected: string | null; readonly found: string }
  | { readonly what: 'data' | 'value'; readonly name: string; readonly expected: string; readonly found: string | null } // prettier-ignore
  | { readonly what: 'effect'; readonly expected: string | null; readonly found: string | null }
  | { readonly what: 'result'; readonly expected: string | null; readonly found: string | null }
