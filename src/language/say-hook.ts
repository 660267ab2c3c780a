import type { HookNotice, HookProblem } from '../domain/hook-problem.ts'
import { capped, longestQuoted } from './capped.ts'
import type { SafeText } from './clean.ts'
import type { Say } from './say.ts'

/** Says in one line what there is to tell about a hook. */
export function sayHook(notice: HookNotice, say: Say): SafeText {
  const { hook } = notice
  if ('said' in notice) return say('hook.said', { hook, text: capped(notice.said, longestQuoted) })
  return say('hook.problem', { hook, problem: sayHookProblem(notice.problem, say) })
}

/** Says why a hook could not be heard. */
export function sayHookProblem(problem: HookProblem, say: Say): SafeText {
  if (problem.why === 'failed' && problem.detail === '') return say('hook.failed', { status: problem.status })
  const { why, ...params } = problem
  const detail = 'detail' in params ? { detail: capped(params.detail, longestQuoted) } : {}
  return say(why === 'failed' ? 'hook.failed-saying' : `hook.${why}`, { ...params, ...detail })
}
