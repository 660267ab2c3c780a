import { contextOf, type Scene, type Ui } from '../actions/action.ts'
import { keyName, type Key } from '../input/key.ts'
import { isFunctionKey } from '../key-label.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import { pressInPlace } from '../places/every-place.ts'
import { isDraft, isOwnKey, isReadBehind, pressInOverlay, writtenIn } from '../overlays/every-overlay.ts'
import { pressLocked } from './lock.ts'
import { actionInstead, macroOf } from '../macro-keys.ts'
import { onScreenOf } from './on-screen.ts'
import { isTyping, runAction } from './run-action.ts'
import type { Overlay } from './model.ts'
import type { UnheardText } from './unheard-text.ts'
import type { UnreadPreview } from './unread-preview.ts'

/** What a key press works with besides the console's state. */
export type Desk = {
  readonly ui: Ui
  readonly keymap: Keymap
  readonly look: Look
  readonly columns: number
  /** Of what lies between header and keys. */
  readonly rows: number
  readonly unheard: UnheardText
  readonly unread: UnreadPreview
}

/** Gives one key to the console: to the overlay, to the text that is being typed, or to the keymap. */
export function press(scene: Scene, key: Key, desk: Desk): void {
  const { overlay, place, lock } = scene.model
  if (lock) {
    // How it is written tells nobody anything.
    if (writesAnew(scene, key, desk)) return
    pressLocked(lock, key, { scene, ui: desk.ui })
    return
  }
  if (locks(scene, key, desk) || writesAnew(scene, key, desk)) return
  if (answersRing(scene, key, desk)) return
  const unheard = isTyping(scene) ? null : desk.unheard.takes(key)
  if (unheard) {
    sayUnheard(unheard, scene, desk)
    return
  }
  if (overlay) {
    if (keyName(key) === 'Escape' && isDraft(overlay)) keepAgain(overlay, scene, desk)
    if (pressInOverlay(overlay, { scene, key, desk })) return
    if (keyName(key) === 'Ctrl-g' && writtenIn(overlay)) {
      desk.ui.perform({ do: 'edit-outside' })
      return
    }
    if (keyName(key) === 'Ctrl-t' && isDraft(overlay)) {
      desk.ui.perform({ do: 'other-draft' })
      return
    }
    // What is answered can be read on while it is answered.
    const isPaging = isReadBehind(overlay) && /^Page(?:Up|Down)$/.test(keyName(key))
    if (isPaging) pressByName(scene, keyName(key), desk)
    else pressAlt(scene, key, desk)
    return
  }
  switch (pressInPlace(place, key, { scene, desk })) {
    case 'taken':
      return
    case 'typed':
      pressAlt(scene, key, desk)
      return
    case 'for-keymap':
      pressByName(scene, keyName(key), desk)
  }
}

/** Whatever is open, a function key locks, and Alt with a letter that does so elsewhere. */
function locks(scene: Scene, key: Key, desk: Desk): boolean {
  const { keymap } = desk
  const meant = meantInText(keyName(key))
  const action = keymap.actions.find(({ id }) => id === 'console.lock')
  if (!action || contextOf(scene.model.place) === null || scene.model.agent === null) return false
  if (meant === null || !keymap.keysOf(action.id).includes(meant)) return false
  runAction(action, scene, desk)
  return true
}

/** Whoever has the console read out may have to before he signs in, and hears what he types whole from inside it. */
function writesAnew(scene: Scene, key: Key, desk: Desk): boolean {
  const { keymap } = desk
  const name = keyName(key)
  if (!isFunctionKey(name) && !name.startsWith('Ctrl-')) return false
  if (scene.model.overlay && isOwnKey(scene.model.overlay, name)) return false
  const action = keymap.actions.find(
    ({ id }) => (id === 'reader.switch' || id === 'screen.again') && keymap.keysOf(id).includes(name),
  )
  if (!action) return false
  runAction(action, scene, desk)
  return true
}

/** Why the text did not open stays on screen, with what becomes of what is typed for it. */
function sayUnheard(key: 'letter' | 'end', { model: { notice } }: Scene, { ui, look }: Desk): void {
  const hint = key === 'letter' ? look.say('hint.unheard') : ''
  if (notice) ui.change({ do: 'notice', notice: { ...notice, hint } })
}

/** What rings is answered over whatever is open, by Alt and the key that answers it elsewhere. */
function answersRing(scene: Scene, key: Key, desk: Desk): boolean {
  const { keymap } = desk
  const meant = meantInText(keyName(key))
  if (meant === null || contextOf(scene.model.place) === null || !scene.views.ringing) return false
  const action = keymap.actions.find(
    ({ id }) => (id === 'offer.accept' || id === 'offer.decline') && keymap.keysOf(id).includes(meant),
  )
  if (!action) return false
  runAction(action, scene, desk)
  return true
}

/** Inside a text, Alt and a key reaches the action that the key has outside; a function key needs no Alt. */
function pressAlt(scene: Scene, key: Key, desk: Desk): void {
  const meant = meantInText(keyName(key))
  if (meant !== null) pressByName(scene, meant, desk)
}

/** The key that one pressed inside a text stands for; null where it belongs to the text. */
function meantInText(name: string): string | null {
  if (isFunctionKey(name)) return name
  return name.startsWith('Alt-') ? name.slice('Alt-'.length) : null
}

function pressByName(scene: Scene, name: string, desk: Desk): void {
  const context = contextOf(scene.model.place)
  const action = context && desk.keymap.actionOf(context, name)
  const isTaken = context !== null && actionInstead(name, context, desk.keymap) !== undefined
  const macro = context && !isTaken ? macroOf(name, context, scene.views.macros) : undefined
  if (action) runAction(action, scene, desk)
  else if (macro) desk.ui.perform({ do: 'run-macro', macro: macro.name, onScreen: onScreenOf(scene) })
  else if (context !== null) sayNotHere(name, desk)
}

/** A key that does something elsewhere says that it does not here; one that does nothing anywhere is passed over. */
function sayNotHere(name: string, { keymap, look, ui }: Desk): void {
  const elsewhere = /^[\p{L}\p{N}\p{P}\p{S}]$|^(?:Space|Tab|Enter|Delete)$/u.test(name)
    ? keymap.actions.find(({ id }) => keymap.keysOf(id).includes(name))
    : undefined
  if (!elsewhere) return
  const text = look.say('blocked.not-here', { key: name, what: look.say(`action.${elsewhere.id}`) })
  ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: look.say('hint.keys-here') } })
}

/** What is left is kept once more: another console may have sent the draft meanwhile, which was not this text. */
function keepAgain(overlay: Overlay, { model }: Scene, { ui }: Desk): void {
  ui.change({ do: 'open', overlay: { ...overlay } })
  ui.change({ do: 'notice', notice: model.notice })
}
