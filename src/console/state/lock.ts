import { textField, type TextField } from '../components/text-field/text-field.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import type { Scene, Ui } from '../actions/action.ts'

/** A console that shows nothing but who has locked it. What it was doing waits as it is. */
export type Lock = {
  readonly since: number
  /** Whether it locked itself because nobody touched a key. */
  readonly isByItself: boolean
  /** The PIN as it is typed. */
  readonly field: TextField
  readonly problem: string | null
}

export function lockSince(since: number, { isByItself }: { readonly isByItself: boolean }): Lock {
  return { since, isByItself, field: textField({ maxLength: longestPin }), problem: null }
}

export const longestPin = 64

/** Gives one key to a locked console: it types the PIN, and nothing else. */
export function pressLocked(lock: Lock, key: Key, { scene, ui }: { scene: Scene; ui: Ui }): void {
  const name = keyName(key)
  if (name === 'Enter') ui.perform({ do: 'unlock', pin: lock.field.text })
  else if (scene.views.lock?.hasPin === true) {
    const field = name === 'Escape' ? textField({ maxLength: longestPin }) : editTextField(lock.field, key)
    if (field) ui.change({ do: 'lock', lock: { ...lock, field, problem: null } })
  }
}
