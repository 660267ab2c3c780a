import { type Stats, readFileSync, statSync } from 'node:fs'
import * as z from 'zod'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Hook } from './hook-files.ts'

const longestSeconds = { before: 60, after: 600 } as const

// Written out: reading them through the shape would cost milliseconds of every start.
const usualLimits = { beforeSeconds: 2, afterSeconds: 10, strict: false, dueWork: false } as const

const settings = z.strictObject({
  beforeSeconds: z.number().min(0.1).max(longestSeconds.before).default(usualLimits.beforeSeconds),
  afterSeconds: z.number().min(0.1).max(longestSeconds.after).default(usualLimits.afterSeconds),
  strict: z.boolean().default(usualLimits.strict),
  dueWork: z.boolean().default(usualLimits.dueWork),
  hooks: z
    .record(
      z.string(),
      z.strictObject({
        seconds: z.number().min(0.1).max(longestSeconds.after).optional(),
        strict: z.boolean().optional(),
      }),
    )
    .default({}),
})

export type HookSettings = z.output<typeof settings>

/** What holds where the user's file says nothing. */
const usual: HookSettings = { ...usualLimits, hooks: {} }

/** How long a hook may take, in seconds. */
export function secondsFor(
  { name, moment }: Hook,
  { hooks, beforeSeconds, afterSeconds }: HookSettings,
): number {
  const own = Object.hasOwn(hooks, name) ? hooks[name]?.seconds : undefined
  return Math.min(own ?? (moment === 'before' ? beforeSeconds : afterSeconds), longestSeconds[moment])
}

/** Whether a command is refused when this hook cannot be heard. */
export function isStrict({ name }: Pick<Hook, 'name'>, { hooks, strict }: HookSettings): boolean {
  return (Object.hasOwn(hooks, name) ? hooks[name]?.strict : undefined) ?? strict
}

/** Reads the settings anew when their file has changed. Refuses hook-settings-wrong: it may be meant to be strict. */
export function hookSettings(file: string): () => Promise<Decision<HookSettings>> {
  let seen = ''
  let known: Decision<HookSettings> = accept(usual)
  return async () => {
    let found: Stats | undefined
    try {
      found = statSync(file, { throwIfNoEntry: false })
    } catch (fault) {
      return wrong(file, fault instanceof Error ? fault.message : String(fault))
    }
    const state = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
    if (state === seen) return known
    known = found ? await read(file) : accept(usual)
    seen = state
    return known
  }
}

async function read(file: string): Promise<Decision<HookSettings>> {
  // Loaded only for those who have settings of their own.
  const { parseDocument } = await import('../yaml-of-settings.ts')
  try {
    const document = parseDocument(readFileSync(file, 'utf8'))
    const [error] = document.errors
    if (error) return wrong(file, error.message.split('\n')[0] ?? '')
    const parsed = settings.safeParse(document.toJS() ?? {})
    if (parsed.success) return accept(parsed.data)
    const [issue] = parsed.error.issues
    return wrong(file, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  } catch (fault) {
    return wrong(file, fault instanceof Error ? fault.message : String(fault))
  }
}

function wrong(path: string, problem: string): Decision<never> {
  return refuse({ code: 'hook-settings-wrong', path, problem })
}
