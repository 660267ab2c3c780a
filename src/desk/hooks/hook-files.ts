import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HookProblem } from '../../domain/hook-problem.ts'
import { fileAt } from '../file-at.ts'
import { type HookMoment, hookNamesOf, readHookName } from './hook-names.ts'

/** A file in the hooks folder that is named as a hook. */
export type Hook = {
  /** Its file name, by which it is told and tried. */
  readonly name: string
  readonly path: string
  readonly moment: HookMoment
  /** What its name says it is for: `any`, `wrap-up`, `interaction.wrap-up`. */
  readonly about: string
}

/** The hooks of a folder by name; none where there is no folder. */
export function hooksIn(folder: string): readonly Hook[] {
  return filesOf(folder)
    .toSorted()
    .flatMap((name) => {
      const read = readHookName(name)
      return read ? [{ name, path: join(folder, name), ...read }] : []
    })
}

/** Those of the hooks that a command asks at a moment, in the order in which they are asked: the most general first. */
export function hooksFor(hooks: readonly Hook[], command: string, moment: HookMoment): readonly Hook[] {
  const names = hookNamesOf(command)
  return hooks
    .filter((hook) => hook.moment === moment && names.includes(hook.about))
    .toSorted((a, b) => names.indexOf(a.about) - names.indexOf(b.about))
}

const executableBits = 0o111
const writableByAll = 0o002

/** Why a hook may not be run; undefined when it may. Links are followed. */
export function whyNotRun({ path }: Pick<Hook, 'path'>): HookProblem | undefined {
  const found = fileAt(path)
  if (!found?.isFile()) return { why: 'not-executable' }
  const own = process.getuid?.()
  // What somebody else may change at will runs with this person's rights.
  if (own !== undefined && ((found.mode & writableByAll) !== 0 || (found.uid !== own && found.uid !== 0)))
    return { why: 'not-yours' }
  if (process.platform !== 'win32' && (found.mode & executableBits) === 0) return { why: 'not-executable' }
  return undefined
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No folder, or one that may not be read: there is nothing to ask.
    return []
  }
}
