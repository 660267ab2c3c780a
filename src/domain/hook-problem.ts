/** Why a hook could not be heard. `detail` is what it, or the system, said: text from outside. */
export type HookProblem =
  | { readonly why: 'not-executable' }
  /** Somebody else owns the file, or everybody may write it. */
  | { readonly why: 'not-yours' }
  | { readonly why: 'not-started'; readonly detail: string }
  | { readonly why: 'timed-out'; readonly seconds: number }
  | { readonly why: 'flooded'; readonly kilobytes: number }
  /** It ended, and something that it started keeps its output open. */
  | { readonly why: 'kept-open' }
  /** `status` is its exit status, or the signal that ended it. */
  | { readonly why: 'failed'; readonly status: string; readonly detail: string }
  | { readonly why: 'bad-answer'; readonly detail: string }
  /** It failed so often in a row that it is not asked again before its file changes. */
  | { readonly why: 'given-up'; readonly times: number }

/** What there is to tell about a hook that was asked: a problem, or something that it says to the person. */
export type HookNotice =
  { readonly hook: string; readonly problem: HookProblem } | { readonly hook: string; readonly said: string }
