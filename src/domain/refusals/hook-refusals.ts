import type { HookProblem } from '../hook-problem.ts'

/** Refusals of the hooks of the one who gives a command: they are made before the store is asked. */
export type HookRefusal =
  /** `text` is the hook's own. */
  | { readonly code: 'hook-refused'; readonly hook: string; readonly text: string }
  /** A hook that has to allow the command, as the settings say, could not be heard. */
  | { readonly code: 'hook-failed'; readonly hook: string; readonly why: HookProblem['why'] }
  | { readonly code: 'hook-settings-wrong'; readonly path: string; readonly problem: string }
  | { readonly code: 'hook-not-found'; readonly hook: string; readonly nearest: readonly string[] }
