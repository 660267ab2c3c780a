import type { HookNotice } from '../domain/hook-problem.ts'
import { jsonText } from '../language/json-text.ts'
import type { Call } from './call.ts'
import type { ReaderAround } from './language-of-reader.ts'

/** Tells what hooks say, and how they fail, on the error output: a line each, JSON for programs. The exit code stays. */
export function hookTeller(call: Call, surroundings: ReaderAround) {
  let telling: Promise<void> = Promise.resolve()
  const tellOne = async (notice: HookNotice): Promise<void> => {
    const { sayHook } = await import('../language/say-hook.ts')
    const { pageOf } = await import('./page-of.ts')
    const { say, paint } = await pageOf(surroundings, await surroundings.reader.language())
    const message = sayHook(notice, say)
    const code = 'said' in notice ? 'hook-said' : `hook-${notice.problem.why}`
    const line = call.isJson
      ? jsonText({ warning: { code, hook: notice.hook, message } })
      : `${paint.alarm('linia:')} ${message}`
    surroundings.err(`${line}\n`)
  }
  return {
    tell: (notice: HookNotice): void => {
      telling = telling.then(() => tellOne(notice))
    },
    /** Waits until all that was to be told is out. */
    told: (): Promise<void> => telling,
  }
}
