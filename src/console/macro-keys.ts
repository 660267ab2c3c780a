import type { Action, Context } from './actions/action.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'
import type { MacroView } from './state/views.ts'

/** Where a macro has something to work on. */
export const macroPlaces: readonly Context[] = ['queues', 'my-work', 'workspace', 'cases', 'case', 'view']

/**
 * The action that keeps a key from a macro in a place: one that has it, or has its letter, because behind Alt a letter does inside a text
 * what it does outside.
 */
export function actionInstead(key: string, context: Context, keymap: Keymap): Action | undefined {
  const [, letter] = /^Alt-(\p{L})$/u.exec(key) ?? []
  return (
    keymap.actionOf(context, key) ?? (letter === undefined ? undefined : keymap.actionOf(context, letter))
  )
}

/** The macro that a key runs in a place; an action of that key goes before it. */
export function macroOf(key: string, context: Context, macros: readonly MacroView[]): MacroView | undefined {
  return macroPlaces.includes(context) ? macros.find((macro) => macro.key === key) : undefined
}

/**
 * Which macros do not get the key that they ask for, in words: because another macro has it, or an action by the user's own keys. One of the
 * agent's own before the site's is meant so, and no clash.
 */
export function macroClashes(
  macros: readonly MacroView[],
  keymap: Keymap,
  { say, glyphs }: Look,
): readonly string[] {
  return macros.flatMap((macro) => {
    const { wanted, key, name, isOwn } = macro
    if (wanted === null) return []
    const label = keyLabel(wanted, glyphs)
    const action = macroPlaces
      .map((place) => actionInstead(wanted, place, keymap))
      .find((each) => each !== undefined)
    if (action)
      return [say('macro.key-of-action', { key: label, macro: name, action: say(`action.${action.id}`) })]
    if (key !== null) return []
    const other = macros.find((each) => each.key === wanted)
    if (!other || other.isOwn !== isOwn) return []
    return [say('macro.key-twice', { key: label, macro: name, other: other.name })]
  })
}
