/** Refusals about processes as they are written. */
export type ProcessFileRefusal =
  | { readonly code: 'process-files-invalid'; readonly problems: number }
  | { readonly code: 'process-too-large-to-draw'; readonly steps: number; readonly most: number }
  | { readonly code: 'scenarios-not-found'; readonly path: string }
  | { readonly code: 'scenarios-failed'; readonly failed: number; readonly of: number }
