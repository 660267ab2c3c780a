import { editTextField } from '../components/text-field/edit-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { type Key, keyName } from '../input/key.ts'

type Option = { readonly key: string; readonly hotKey?: string | null }

type Picking = {
  readonly field: TextField
  readonly selected: number
  /** Those that match what was typed. */
  readonly options: readonly Option[]
  readonly open: (changed: { readonly field?: TextField; readonly selected?: number }) => void
  readonly close: () => void
  readonly pick: (option: Option) => void
  /** What Enter means where nothing matches. */
  readonly typed: (text: string) => void
}

/** One is picked by typing a part of its name, by moving, or by its digit while nothing is typed. Answers whether the key was heard. */
export function pressPick(
  key: Key,
  { field, selected, options, open, close, pick, typed }: Picking,
): boolean {
  const name = keyName(key)
  const hot = field.text === '' ? options.find(({ hotKey }) => hotKey === name) : undefined
  if (hot) {
    pick(hot)
    return true
  }
  switch (name) {
    case 'Escape':
      close()
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
      if (option) pick(option)
      else typed(field.text)
      return true
    }
    default: {
      const edited = editTextField(field, key)
      if (edited) open({ field: edited, selected: 0 })
      return edited !== null
    }
  }
}
