import type { Action, ActionId } from './actions/action.ts'
import type { KeyOverrides } from './keymap.ts'

/** The sets of keys that an agent chooses among. */
export const keyPresets = ['default', 'vim', 'arrows'] as const
export type KeyPreset = (typeof keyPresets)[number]

type Keys = { readonly [Id in ActionId]?: readonly string[] }

/** What the habits of vi add; its `j k / u . :` are the usual keys already. */
const vim: Keys = {
  'list.first': ['g g', 'Home'],
  'list.last': ['G', 'End'],
  'list.page-down': ['Ctrl-f', 'Ctrl-d', 'PageDown'],
  'list.page-up': ['Ctrl-b', 'Ctrl-u', 'PageUp'],
  'scroll.down': ['j', 'Ctrl-e', 'ArrowDown'],
  'scroll.up': ['k', 'Ctrl-y', 'ArrowUp'],
  'scroll.page-down': ['Ctrl-f', 'Ctrl-d', 'PageDown', 'Space'],
  'scroll.page-up': ['Ctrl-b', 'Ctrl-u', 'PageUp'],
  'queue.next': ['l', 'Tab', 'ArrowRight'],
  'queue.previous': ['h', 'Shift-Tab', 'ArrowLeft'],
  'cases.next-scope': ['l', 'Tab', 'ArrowRight'],
  'cases.previous-scope': ['h', 'Shift-Tab', 'ArrowLeft'],
  'callbacks.whose': ['l', 'Tab', 'ArrowRight'],
  'callbacks.whose-back': ['h', 'Shift-Tab', 'ArrowLeft'],
  'tab.next': ['g t', 'Tab', 'ArrowRight'],
  'tab.previous': ['g T', 'Shift-Tab', 'ArrowLeft'],
  'case.next-tab': ['g t', 'Tab', 'ArrowRight'],
  'case.previous-tab': ['g T', 'Shift-Tab', 'ArrowLeft'],
  'setting.next': ['Enter', 'l', 'ArrowRight', 'Space'],
  'setting.previous': ['h', 'ArrowLeft'],
  'customers.type': ['/', 'i'],
  'place.back': ['Escape', 'Ctrl-o'],
}

/** What has a function key where no letter is a command. */
const functionKeys: Keys = {
  'help.open': ['F1'],
  'palette.open': ['F2'],
  'list.filter': ['F3'],
  'customers.type': ['F3'],
  'reply.write': ['F4'],
  'interaction.next': ['F5'],
  'interaction.wrap-up': ['F6'],
  'interaction.wrap-up-marked': ['F6'],
  'case.resolve': ['F6'],
  'note.add': ['F7'],
  'offer.accept': ['F8'],
  'place.go': ['F9'],
  quit: ['F10', 'Ctrl-c'],
  'console.lock': ['F12'],
  undo: ['Ctrl-z'],
  'setting.undo': ['Ctrl-z'],
  'clipboard.copy': ['Ctrl-Insert'],
  'status.choose': ['Insert'],
  'interaction.wrap-up-and-next': ['Shift-F5'],
  'interaction.end': ['Shift-F6'],
  'interaction.hold': ['Shift-F7'],
  'offer.decline': ['Shift-F8'],
  'script.instruction': ['Shift-F2'],
  'script.outline': ['Shift-F3'],
  'script.happened': ['Shift-F4'],
  'script.start': ['Ctrl-F5'],
  'script.skip': ['Ctrl-F6'],
  'script.jump': ['Ctrl-F7'],
  'script.pause': ['Ctrl-F8'],
  'script.other': ['Ctrl-F9'],
  'tour.skip': ['Shift-F9', 'F11'],
}

/** No letter and no sign does anything outside a text: what has no other key is in the list of commands. */
function arrows(actions: readonly Action[]): KeyOverrides {
  return Object.fromEntries(
    actions.map(({ id, keys }) => [id, functionKeys[id] ?? keys.filter((key) => key.length > 1)]),
  )
}

/** The keys in which a preset differs from the usual ones of these actions. */
export function keysOfPreset(preset: KeyPreset, actions: readonly Action[]): KeyOverrides {
  switch (preset) {
    case 'default':
      return {}
    case 'vim':
      return vim
    case 'arrows':
      return arrows(actions)
    default:
      return preset satisfies never
  }
}
