import type { Scene, Ui } from '../actions/action.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { answersOf, draftOf, isComplete, noteKey, textUnder, type WrapUpForm } from '../forms/wrap-up-form.ts'
import { editWrapUpForm } from '../forms/edit-wrap-up-form.ts'
import { keyName, type Key } from '../input/key.ts'
import { wrapUpLabelColumns } from '../screens/wrap-up.ts'
import { chosenOf } from './chosen-of.ts'
import { matchingOptions } from './matching-options.ts'
import type { LeftWork } from './intent.ts'
import { nothingMarked } from './marks.ts'
import type { Overlay, PickOverlay } from './model.ts'
import { paletteEntries } from './palette.ts'
import type { Desk } from './press.ts'
import { pressInReveal, pressInVerify } from './press-in-verifying.ts'
import { runAction } from './run-action.ts'
import type { Option } from './views.ts'

/** Gives one key to what lies over the place; false when it has no use for it. */
export function pressInOverlay(scene: Scene, overlay: Overlay, key: Key, desk: Desk): boolean {
  const { ui } = desk
  switch (overlay.kind) {
    case 'help':
      return pressInHelp(overlay, key, ui)
    case 'filter':
      return pressInFilter(scene, overlay, key, ui)
    case 'palette':
      return pressInPalette(scene, overlay, key, desk)
    case 'status':
      return pressInStatus(scene, overlay, key, ui)
    case 'leave':
      return pressInLeave(scene, overlay, key, ui)
    case 'put-back':
    case 'decline':
    case 'transfer':
      return pressInPick(scene, overlay, key, ui)
    case 'wrap-up':
      return pressInWrapUp(overlay, key, desk)
    case 'wrap-up-marked':
      return pressInWrapUpMarked(overlay, key, desk)
    case 'note':
      return pressInNote(overlay, key, desk)
    case 'verify':
      return pressInVerify(scene, overlay, key, ui)
    case 'reveal':
      return pressInReveal(overlay, key, desk)
    default:
      return overlay satisfies never
  }
}

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { readonly kind: Kind }>

function pressInHelp(overlay: Of<'help'>, key: Key, ui: Ui): boolean {
  const name = keyName(key)
  const by: Readonly<Record<string, number>> = {
    j: 1,
    k: -1,
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
  }
  const step = by[name]
  if (step === undefined) ui.change(overlay.over ? { do: 'open', overlay: overlay.over } : { do: 'close' })
  else ui.change({ do: 'open', overlay: { ...overlay, scroll: Math.max(0, overlay.scroll + step) } })
  return true
}

/** The list narrows while the filter is typed; Esc puts back what was in force before. */
function pressInFilter({ model: { place } }: Scene, overlay: Of<'filter'>, key: Key, ui: Ui): boolean {
  if (place.at !== 'queues') return false
  const narrow = (filter: string) =>
    ui.change({
      do: 'adjust',
      place: {
        ...place,
        filter,
        selection: { key: null, index: 0 },
        marks: filter === place.filter ? place.marks : nothingMarked,
      },
    })
  switch (keyName(key)) {
    case 'Enter':
      ui.change({ do: 'close' })
      return true
    case 'Escape':
      narrow(overlay.before)
      ui.change({ do: 'close' })
      return true
    default: {
      const field = editTextField(overlay.field, key)
      if (!field) return false
      narrow(field.text)
      ui.change({ do: 'open', overlay: { ...overlay, field } })
      return true
    }
  }
}

function pressInPalette(scene: Scene, overlay: Of<'palette'>, key: Key, desk: Desk): boolean {
  const { ui } = desk
  const entries = paletteEntries(scene, overlay.field.text, desk)
  switch (keyName(key)) {
    case 'Escape':
      ui.change({ do: 'close' })
      return true
    case 'ArrowDown':
    case 'Tab':
      ui.change({
        do: 'open',
        overlay: { ...overlay, selected: Math.min(overlay.selected + 1, entries.length - 1) },
      })
      return true
    case 'ArrowUp':
    case 'Shift-Tab':
      ui.change({ do: 'open', overlay: { ...overlay, selected: Math.max(0, overlay.selected - 1) } })
      return true
    case 'Enter': {
      const entry = entries[overlay.selected]
      if (!entry) return true
      ui.change({ do: 'close' })
      runAction(entry.action, scene, desk)
      return true
    }
    default: {
      const field = editTextField(overlay.field, key)
      if (field) ui.change({ do: 'open', overlay: { ...overlay, field, selected: 0 } })
      return field !== null
    }
  }
}

function pressInStatus(scene: Scene, overlay: Of<'status'>, key: Key, ui: Ui): boolean {
  const name = keyName(key)
  const open = (changed: Partial<Of<'status'>>) =>
    ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
  if (name === 'Escape') ui.change({ do: 'close' })
  // Without work in hand there is no "after this".
  else if (name === 'Tab' && scene.views.inHand > 0) open({ isAfterThis: !overlay.isAfterThis })
  else {
    const options = scene.views.offers.statuses
    const chosen = chosenOf({
      key,
      options,
      selected: overlay.selected,
      select: (selected) => open({ selected }),
    })
    if (chosen) ui.perform({ do: 'choose-status', status: chosen.key, isAfterThis: overlay.isAfterThis })
  }
  return true
}

function pressInLeave(scene: Scene, overlay: Of<'leave'>, key: Key, ui: Ui): boolean {
  if (keyName(key) === 'Escape') {
    ui.change({ do: 'close' })
    return true
  }
  const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
  const options = scene.views.offers.leaving
  const chosen = chosenOf({ key, options, selected: overlay.selected, select })
  if (chosen) ui.perform({ do: 'quit', work: leftWork(chosen.key) })
  return true
}

function leftWork(key: string): LeftWork {
  return key === 'keep' || key === 'put-back' ? key : 'stay-signed-in'
}

/** One is picked by typing a part of its name, by moving, or by its digit while nothing is typed. */
function pressInPick(scene: Scene, overlay: PickOverlay, key: Key, ui: Ui): boolean {
  const { targets, putBackReasons } = scene.views.offers
  const all: readonly Option[] = overlay.kind === 'transfer' ? targets : putBackReasons
  const { field, selected, ref } = overlay
  const options = matchingOptions(all, field.text)
  const open = (changed: Partial<PickOverlay>) =>
    ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
  const pick = (key: string) => {
    const target = targets.find((each) => each.key === key)
    if (overlay.kind !== 'transfer') ui.perform({ do: overlay.kind, ref, reason: key })
    else if (target) ui.perform({ do: 'transfer', ref, to: { kind: target.kind, key } })
  }
  const name = keyName(key)
  const hot = field.text === '' ? options.find(({ hotKey }) => hotKey === name) : undefined
  if (hot) {
    pick(hot.key)
    return true
  }
  switch (name) {
    case 'Escape':
      ui.change({ do: 'close' })
      return true
    case 'ArrowDown':
    case 'Tab':
      open({ selected: Math.max(0, Math.min(selected + 1, options.length - 1)) })
      return true
    case 'ArrowUp':
    case 'Shift-Tab':
      open({ selected: Math.max(0, selected - 1) })
      return true
    case 'Enter': {
      const option = options[selected]
      // Where the site has no reasons, one is taken as it was typed.
      if (option) pick(option.key)
      else if (overlay.kind !== 'transfer') pick(field.text)
      return true
    }
    default: {
      const edited = editTextField(field, key)
      if (edited) open({ field: edited, selected: 0 })
      return edited !== null
    }
  }
}

function pressInWrapUp(overlay: Of<'wrap-up'>, key: Key, { ui, columns, look }: Desk): boolean {
  const { form, next } = editWrapUpForm(overlay.form, key, columns - wrapUpLabelColumns - 2)
  switch (next) {
    case 'stay':
      ui.change({
        do: 'open',
        overlay: { ...overlay, form, problem: cutProblem(focusedText(form), key, look) },
      })
      return true
    case 'submit':
      ui.perform({ do: 'wrap-up', ref: form.ref, answer: draftOf(form), thenNext: overlay.thenNext })
      return true
    case 'close':
      ui.change({ do: 'close' })
      return true
    case 'none':
      return false
    default:
      return next satisfies never
  }
}

/**
 * As soon as nothing is missing, what would become of all is shown; Enter does it, or shows it first when the answers are
 * others by now.
 */
function pressInWrapUpMarked(overlay: Of<'wrap-up-marked'>, key: Key, { ui, columns, look }: Desk): boolean {
  const { form, next } = editWrapUpForm(overlay.form, key, columns - wrapUpLabelColumns - 2)
  const { records } = overlay
  const answer = draftOf(form)
  const preview = overlay.preview?.of === answersOf(answer) ? overlay.preview : null
  switch (next) {
    case 'stay': {
      const problem = cutProblem(focusedText(form), key, look)
      ui.change({ do: 'open', overlay: { ...overlay, form, preview, problem } })
      const isAtEnd = form.focus.on === 'text' && form.focus.key === noteKey
      if (preview === null && isAtEnd && isComplete(form))
        ui.perform({ do: 'preview-marked', answer, records })
      return true
    }
    case 'submit':
      ui.perform({ do: preview === null ? 'preview-marked' : 'wrap-up-marked', answer, records })
      return true
    case 'close':
      ui.change({ do: 'close' })
      return true
    case 'none':
      return false
    default:
      return next satisfies never
  }
}

function focusedText(form: WrapUpForm): TextField | null {
  return form.focus.on === 'text' ? textUnder(form, form.focus.key) : null
}

/** What a full field says when more was typed or pasted than it took. */
function cutProblem(field: TextField | null, key: Key, { say }: Desk['look']): string | null {
  const isText = key.kind === 'paste' || key.kind === 'character'
  return isText && field && field.text.length >= field.maxLength
    ? say('note.full', { n: field.maxLength })
    : null
}

function pressInNote(overlay: Of<'note'>, key: Key, { ui, columns, look }: Desk): boolean {
  switch (keyName(key)) {
    case 'Escape':
      ui.change({ do: 'close' })
      return true
    case 'Ctrl-d':
      ui.perform({ do: 'note', ref: overlay.ref, text: overlay.field.text })
      return true
    default: {
      const field = editTextField(overlay.field, key, columns - 3)
      if (field)
        ui.change({ do: 'open', overlay: { ...overlay, field, problem: cutProblem(field, key, look) } })
      return field !== null
    }
  }
}
