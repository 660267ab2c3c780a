import type { InputProblem } from '../input-problem.ts'
import type { Nearest } from './nearest-names.ts'

/** Refusals about input and store. */
export type StoreRefusal =
  /** `wrong` is what a schema found; `problem` says it in English for programs, and alone what is wrong otherwise. */
  | {
      readonly code: 'input-invalid'
      readonly path: string
      readonly problem: string
      readonly wrong?: InputProblem
    }
  | ({ readonly code: 'command-unknown'; readonly command: string } & Nearest)
  /** `seq` and `command`: what was given under the same words. */
  | {
      readonly code: 'once-given-otherwise'
      readonly once: string
      readonly seq: number
      readonly command: string
    }
  | { readonly code: 'store-not-found'; readonly path: string }
  | { readonly code: 'store-exists'; readonly path: string }
  | { readonly code: 'store-not-a-store'; readonly path: string }
  | { readonly code: 'store-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-full'; readonly path: string }
  | { readonly code: 'store-no-access'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-on-network'; readonly path: string; readonly fileSystem: string }
  | { readonly code: 'store-read-only'; readonly path: string }
  | { readonly code: 'store-locked'; readonly path: string; readonly waitedMs: number }
  | { readonly code: 'database-unreachable'; readonly database: string; readonly detail: string }
  /** Says nothing of the address: there may be a password in it. */
  | { readonly code: 'database-address-wrong' }
  /** What is for a store in a file alone. */
  | { readonly code: 'store-in-database'; readonly database: string }
  | { readonly code: 'store-in-the-way'; readonly path: string }
  | { readonly code: 'store-in-use'; readonly path: string }
  | { readonly code: 'store-replaced'; readonly path: string }
  | { readonly code: 'backup-not-found'; readonly path: string }
  | { readonly code: 'backup-exists'; readonly path: string }
  | { readonly code: 'backup-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'backup-failed'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-newer'; readonly path: string; readonly found: number; readonly known: number }
