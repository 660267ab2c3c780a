import { statSync } from 'node:fs'
import type { HookProblem } from '../../domain/hook-problem.ts'
import type { Hook } from './hook-files.ts'

/** Keeps a hook that hangs or breaks from holding up every command of a long batch or a long day. */
export type Forbearance = {
  /** Whether a hook has failed so often in a row that it is left alone. */
  readonly isOver: (hook: Hook) => boolean
  /** Counts how it ended; answers the problem to tell when this was the last time. */
  readonly ended: (hook: Hook, problem: HookProblem | undefined) => HookProblem | undefined
}

const times = 3

/** A hook is left alone after three failures in a row, until its file changes or the program starts again. */
export function forbearance(): Forbearance {
  const failed = new Map<string, { count: number; readonly state: string }>()
  return {
    isOver: (hook) => {
      const known = failed.get(hook.path)
      return known !== undefined && known.count >= times && known.state === stateOf(hook)
    },
    ended(hook, problem) {
      if (problem === undefined) {
        failed.delete(hook.path)
        return undefined
      }
      const state = stateOf(hook)
      const known = failed.get(hook.path)
      const count = (known?.state === state ? known.count : 0) + 1
      failed.set(hook.path, { count, state })
      return count === times ? { why: 'given-up', times } : undefined
    },
  }
}

function stateOf({ path }: Hook): string {
  try {
    const { ino, ctimeMs, size } = statSync(path)
    return `${ino} ${ctimeMs} ${size}`
  } catch {
    // Gone, or out of reach: that is a state too.
    return ''
  }
}
