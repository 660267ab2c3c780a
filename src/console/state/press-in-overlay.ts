import type { Scene, Ui } from '../actions/action.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { draftOf } from '../forms/wrap-up-form.ts'
import { editWrapUpForm } from '../forms/edit-wrap-up-form.ts'
import { keyName, type Key } from '../input/key.ts'
import { wrapUpLabelColumns } from '../screens/wrap-up.ts'
import { matchingOptions } from './matching-options.ts'
import type { Overlay, TransferOverlay } from './model.ts'
import { paletteEntries } from './palette.ts'
import type { Desk } from './press.ts'
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
      return pressInChoices(overlay, { key, options: scene.views.offers.statuses, ui }, (status) =>
        ui.perform({ do: 'choose-status', status }),
      )
    case 'put-back':
      return pressInChoices(overlay, { key, options: scene.views.offers.putBackReasons, ui }, (reason) =>
        ui.perform({ do: 'put-back', ref: overlay.ref, reason }),
      )
    case 'transfer':
      return pressInTransfer(scene, overlay, key, ui)
    case 'wrap-up':
      return pressInWrapUp(overlay, key, desk)
    case 'note':
      return pressInNote(overlay, key, desk)
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
  if (step === undefined) ui.change({ do: 'close' })
  else ui.change({ do: 'open', overlay: { ...overlay, scroll: Math.max(0, overlay.scroll + step) } })
  return true
}

/** The list narrows while the filter is typed; Esc puts back what was in force before. */
function pressInFilter({ model: { place } }: Scene, overlay: Of<'filter'>, key: Key, ui: Ui): boolean {
  if (place.at !== 'queues') return false
  const narrow = (filter: string) =>
    ui.change({ do: 'adjust', place: { ...place, filter, selection: { key: null, index: 0 } } })
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

type Choosing = { readonly key: Key; readonly options: readonly Option[]; readonly ui: Ui }

/** A few choices by their digits, or by moving and Enter. */
function pressInChoices(
  overlay: Of<'status'> | Of<'put-back'>,
  { key, options, ui }: Choosing,
  choose: (key: string) => void,
): boolean {
  const name = keyName(key)
  const digit = /^[1-9]$/.test(name) ? options[Number(name) - 1] : undefined
  const select = (selected: number) =>
    ui.change({
      do: 'open',
      overlay: { ...overlay, selected: Math.max(0, Math.min(selected, options.length - 1)) },
    })
  if (digit) choose(digit.key)
  else if (name === 'Enter') choose(options[overlay.selected]?.key ?? '')
  else if (name === 'j' || name === 'ArrowDown') select(overlay.selected + 1)
  else if (name === 'k' || name === 'ArrowUp') select(overlay.selected - 1)
  else if (name === 'Escape') ui.change({ do: 'close' })
  return true
}

function pressInTransfer(scene: Scene, overlay: TransferOverlay, key: Key, ui: Ui): boolean {
  const targets = matchingOptions(scene.views.offers.targets, overlay.field.text)
  const select = (selected: number) =>
    ui.change({
      do: 'open',
      overlay: { ...overlay, selected: Math.max(0, Math.min(selected, targets.length - 1)) },
    })
  switch (keyName(key)) {
    case 'Escape':
      ui.change({ do: 'close' })
      return true
    case 'ArrowDown':
    case 'Tab':
      select(overlay.selected + 1)
      return true
    case 'ArrowUp':
    case 'Shift-Tab':
      select(overlay.selected - 1)
      return true
    case 'Enter': {
      const target = targets[overlay.selected]
      if (target) ui.perform({ do: 'transfer', ref: overlay.ref, to: { kind: target.kind, key: target.key } })
      return true
    }
    default: {
      const field = editTextField(overlay.field, key)
      if (field) ui.change({ do: 'open', overlay: { ...overlay, field, selected: 0, problem: null } })
      return field !== null
    }
  }
}

function pressInWrapUp(overlay: Of<'wrap-up'>, key: Key, { ui, columns }: Desk): boolean {
  const { form, next } = editWrapUpForm(overlay.form, key, columns - wrapUpLabelColumns - 2)
  switch (next) {
    case 'stay':
      ui.change({ do: 'open', overlay: { ...overlay, form, problem: null } })
      return true
    case 'submit':
      ui.perform({ do: 'wrap-up', ref: form.ref, answer: draftOf(form), thenNext: overlay.thenNext })
      return true
    case 'close':
      ui.perform({ do: 'keep-draft', ref: form.ref, draft: draftOf(form) })
      ui.change({ do: 'close' })
      return true
    case 'none':
      return false
    default:
      return next satisfies never
  }
}

function pressInNote(overlay: Of<'note'>, key: Key, { ui, columns }: Desk): boolean {
  switch (keyName(key)) {
    case 'Escape':
      ui.perform({ do: 'keep-note', ref: overlay.ref, text: overlay.field.text })
      ui.change({ do: 'close' })
      return true
    case 'Ctrl-d':
      ui.perform({ do: 'note', ref: overlay.ref, text: overlay.field.text })
      return true
    default: {
      const field = editTextField(overlay.field, key, columns - 3)
      if (field) ui.change({ do: 'open', overlay: { ...overlay, field, problem: null } })
      return field !== null
    }
  }
}
