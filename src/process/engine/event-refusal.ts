/** Why an event cannot happen to an instance. Nothing has changed then. */
export type EventRefusal =
  /** Another event came first; whoever gave this one has seen an older state. */
  | { readonly code: 'process-moved-on'; readonly at: string }
  | { readonly code: 'process-over' }
  | { readonly code: 'process-not-at-step'; readonly step: string; readonly at: string }
  /** The step is of a kind to which this does not happen. */
  | { readonly code: 'process-step-unfit'; readonly step: string; readonly kind: string }
  | {
      readonly code: 'process-answer-wrong'
      readonly step: string
      readonly type: string
      readonly choices: readonly string[]
    }
  | { readonly code: 'process-step-mandatory'; readonly step: string }
  | { readonly code: 'process-step-unknown'; readonly step: string; readonly nearest: readonly string[] }
  /** The step that it is at is not in the version that it is to go to, or does something else there. */
  | {
      readonly code: 'process-step-lost'
      readonly step: string
      readonly kind: string
      readonly version: number
    }
  | { readonly code: 'process-reason-missing' }
  | { readonly code: 'process-at-start' }
  | { readonly code: 'process-input-missing'; readonly name: string }
  | { readonly code: 'process-input-unknown'; readonly name: string; readonly nearest: readonly string[] }
