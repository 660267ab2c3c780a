/** Refusals about site files. */
export type SiteRefusal =
  | { readonly code: 'site-invalid'; readonly problems: number }
  | { readonly code: 'site-code-changed'; readonly wrapUpCode: string; readonly version: number }
  | { readonly code: 'site-queue-not-empty'; readonly queue: string; readonly waiting: number }
  /** `record`: the agent or the queue that would be retired. */
  | { readonly code: 'site-work-in-hand'; readonly record: string; readonly refs: readonly string[] }
