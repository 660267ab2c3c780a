import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about files that come in and go out. */
export type ExchangeRefusal =
  | { readonly code: 'file-not-found'; readonly path: string }
  | { readonly code: 'file-unreadable'; readonly path: string; readonly detail: string }
  | { readonly code: 'file-unwritable'; readonly path: string; readonly detail: string }
  /** `line` is where it begins, from 1. */
  | {
      readonly code: 'file-malformed'
      readonly path: string
      readonly line: number
      readonly problem: string
    }
  | { readonly code: 'file-exists'; readonly path: string }
  | { readonly code: 'file-changed'; readonly path: string }
  | ({ readonly code: 'import-column-unknown'; readonly column: string } & Nearest)
  | ({ readonly code: 'import-target-unknown'; readonly target: string } & Nearest & OneOf)
  | { readonly code: 'import-target-twice'; readonly target: string; readonly columns: readonly string[] }
  /** Columns that hold something and would become nothing, which nobody said. */
  | { readonly code: 'import-columns-undecided'; readonly columns: readonly string[] }
  | { readonly code: 'import-name-missing'; readonly columns: readonly string[] }
  | { readonly code: 'import-cell-invalid'; readonly column: string; readonly value: string }
  | { readonly code: 'import-row-longer'; readonly columns: number; readonly cells: number }
  | { readonly code: 'import-text-damaged'; readonly column: string; readonly encoding: string }
  /** `path` is the place in the line: `messages.2.sentAt`. */
  | { readonly code: 'record-invalid'; readonly path: string; readonly problem: string }
  | { readonly code: 'record-name-unknown'; readonly path: string; readonly name: string }
  | { readonly code: 'ref-taken'; readonly ref: string }
  | { readonly code: 'records-invalid'; readonly problems: number }
  /** `by`: which of what was given leads to the customer: `phone`, `email`, `handle`, `account`. */
  | {
      readonly code: 'customer-known'
      readonly customer: string
      readonly by: string
      readonly value: string
    }
  | { readonly code: 'customer-ambiguous'; readonly customers: readonly string[] }
