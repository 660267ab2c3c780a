import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { HookNotice } from '../../domain/hook-problem.ts'
import { forbearance } from './forbearance.ts'
import { type HookAnswer, problemAfter, readHookAnswer } from './hook-answer.ts'
import { hookEnvironment } from './hook-environment.ts'
import { type Hook, hooksFor, hooksIn, whyNotRun } from './hook-files.ts'
import { type HookSettings, hookSettings, isStrict, secondsFor } from './hook-settings.ts'
import { type Became, type Told, storyFor } from './hook-story.ts'
import { reviseInput } from './revise-input.ts'
import { type HookEnd, runHook } from './run-hook.ts'

/** Where hooks lie and what they run with. */
export type HookPlace = {
  readonly folder: string
  /** The user's settings; need not exist. */
  readonly settingsFile: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The store that commands go to; a hook finds it in LINIA_STORE. */
  readonly storePath: string
}

/** Asks the hooks of a place. */
export type HookAsking = {
  /** Whether what falls due asks hooks too. */
  readonly asksForDueWork: () => Promise<boolean>
  /** The command as its before-hooks leave it. Refuses hook-refused, hook-failed, hook-settings-wrong. */
  readonly before: (told: Told) => Promise<Decision<Told>>
  readonly after: (told: Told, became: Became) => Promise<void>
}

/**
 * Hooks fail open: one that cannot be heard is told of and the command goes on, unless the settings say that it is strict.
 * A "no" is always one.
 */
export function hookAsking(place: HookPlace, tell: (notice: HookNotice) => void): HookAsking {
  const settings = hookSettings(place.settingsFile)
  const patience = forbearance()

  /** Asks one hook, tells its problem, and decides whether the command goes on and with what. */
  const askBefore = async (hook: Hook, told: Told, set: HookSettings): Promise<Decision<Told>> => {
    const strict = isStrict(hook, set)
    const unheard = () => refuse({ code: 'hook-failed', hook: hook.name, why: 'given-up' })
    if (patience.isOver(hook)) return strict ? unheard() : accept(told)
    const answer = readHookAnswer(await endOf(place, { hook, story: storyFor(hook, told), set }))
    const revised = revisedBy(answer, told)
    const problem = answer.problem ?? revised.problem
    if (problem) tell({ hook: hook.name, problem })
    const gaveUp = patience.ended(hook, problem)
    if (gaveUp) tell({ hook: hook.name, problem: gaveUp })
    if (answer.refuses !== undefined)
      return refuse({ code: 'hook-refused', hook: hook.name, text: answer.refuses })
    if (problem && strict) return refuse({ code: 'hook-failed', hook: hook.name, why: problem.why })
    if (answer.says !== undefined && answer.says.trim() !== '') tell({ hook: hook.name, said: answer.says })
    return accept(revised.told)
  }

  return {
    asksForDueWork: async () => {
      const set = await settings()
      return set.ok && set.value.dueWork
    },
    async before(told) {
      const hooks = hooksFor(hooksIn(place.folder), told.command.name, 'before')
      if (hooks.length === 0) return accept(told)
      const set = await settings()
      if (!set.ok) return set
      let now = told
      for (const hook of hooks) {
        const asked = await askBefore(hook, now, set.value)
        if (!asked.ok) return asked
        now = asked.value
      }
      return accept(now)
    },
    async after(told, became) {
      const hooks = hooksFor(hooksIn(place.folder), told.command.name, 'after')
      const set = hooks.length === 0 ? undefined : await settings()
      // The change is made: that the settings are wrong is said when the next one is asked for.
      if (!set?.ok) return
      for (const hook of hooks) {
        if (patience.isOver(hook)) continue
        const story = storyFor(hook, told, became)
        const problem = problemAfter(await endOf(place, { hook, story, set: set.value }))
        if (problem) tell({ hook: hook.name, problem })
        const gaveUp = patience.ended(hook, problem)
        if (gaveUp) tell({ hook: hook.name, problem: gaveUp })
      }
    },
  }
}

type Asked = { readonly hook: Hook; readonly story: string; readonly set: HookSettings }

/** Runs a hook, if it may be run, and answers how it ended. */
export async function endOf(place: HookPlace, { hook, story, set }: Asked): Promise<HookEnd> {
  const problem = whyNotRun(hook)
  if (problem) return { problem }
  return await runHook({
    path: hook.path,
    folder: place.folder,
    env: hookEnvironment(place.env, hook, place.storePath),
    input: story,
    seconds: secondsFor(hook, set),
  })
}

function revisedBy(answer: HookAnswer, told: Told): { readonly told: Told } & Pick<HookAnswer, 'problem'> {
  const revised = reviseInput(told.command, told.input, answer)
  if (revised.ok) return { told: { ...told, input: revised.value } }
  const { refusal } = revised
  const detail = 'path' in refusal ? `input.${refusal.path}` : refusal.code
  return { told, problem: { why: 'bad-answer', detail } }
}
