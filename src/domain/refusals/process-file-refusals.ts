/** Refusals about processes as they are written. */
export type ProcessFileRefusal = { readonly code: 'process-invalid'; readonly problems: number }
