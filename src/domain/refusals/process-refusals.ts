import type { Nearest } from './nearest-names.ts'

/** Refusals about processes. */
export type ProcessRefusal =
  | ({ readonly code: 'process-not-found'; readonly process: string } & Nearest)
  /** It was taken out of use. */
  | { readonly code: 'process-retired'; readonly process: string }
  /** It runs for the case already, by the ref of what runs. */
  | {
      readonly code: 'process-runs-already'
      readonly process: string
      readonly case: string
      readonly ref: string
    }
  /** It begins with something else, entry points and results of other processes, and none of that came for the case. */
  | { readonly code: 'process-not-by-hand'; readonly process: string; readonly begins: readonly string[] }
  /** Others call it, or have results that start it. */
  | { readonly code: 'process-still-used'; readonly process: string; readonly by: readonly string[] }
  /** What is wrong first, and how much is wrong. */
  | {
      readonly code: 'process-not-publishable'
      readonly process: string
      readonly problem: string
      readonly line: number
      readonly mistakes: number
    }
  /** A version is what it was when it was published; a change has a number of its own. */
  | { readonly code: 'process-version-taken'; readonly process: string; readonly version: number }
  | {
      readonly code: 'process-version-lowered'
      readonly process: string
      readonly version: number
      readonly newest: number
    }
  | ({ readonly code: 'process-instance-not-found'; readonly ref: string } & Nearest)
  /** Somebody else, or another device, came first. */
  | { readonly code: 'process-moved-on'; readonly ref: string; readonly step: string }
  | { readonly code: 'process-over'; readonly ref: string }
  | {
      readonly code: 'process-not-at-step'
      readonly ref: string
      readonly wanted: string
      readonly step: string
    }
  | { readonly code: 'process-step-unfit'; readonly step: string; readonly kind: string }
  | {
      readonly code: 'process-answer-wrong'
      readonly step: string
      readonly type: string
      readonly choices: readonly string[]
    }
  | { readonly code: 'process-step-mandatory'; readonly step: string }
  | ({ readonly code: 'process-step-unknown'; readonly step: string } & Nearest)
  | { readonly code: 'process-reason-missing' }
  | { readonly code: 'process-at-start'; readonly ref: string }
  | { readonly code: 'process-input-missing'; readonly name: string }
  | ({ readonly code: 'process-input-unknown'; readonly name: string } & Nearest)
  /** The step that it is at is not in the version that it is to go to, or does something else there. */
  | {
      readonly code: 'process-step-lost'
      readonly ref: string
      readonly step: string
      readonly kind: string
      readonly version: number
    }
  | {
      readonly code: 'process-version-unknown'
      readonly process: string
      readonly version: number
      readonly newest: number
    }
  | { readonly code: 'process-migration-unclear' }
  /** A process runs for a case, or for that of a contact: for one of them. */
  | { readonly code: 'process-case-required' }
  | { readonly code: 'process-contact-elsewhere'; readonly ref: string; readonly contact: string }
