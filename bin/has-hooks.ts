import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Places } from './places.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the hooks of this user lie, and their settings. */
export function hookFiles({ config }: Pick<Places, 'config'>): {
  readonly folder: string
  readonly settingsFile: string
} {
  return { folder: join(config, 'hooks'), settingsFile: join(config, 'hooks.yaml') }
}

/** Whether this program was started by a hook: its commands ask none, or a hook would call itself for ever. */
export function isInsideHook(env: Environment): boolean {
  return Boolean(env['LINIA_HOOK'])
}

/** Whether there may be a hook to ask; the look costs microseconds, and nothing of hooks is loaded where there is none. */
export function hasHooks(here: Pick<Places, 'config'>, env: Environment): boolean {
  if (isInsideHook(env)) return false
  try {
    return readdirSync(hookFiles(here).folder).some((name) => /^(?:before|after)-/.test(name))
  } catch {
    // No folder: no hooks.
    return false
  }
}
