import { keyName, type Key } from '../input/key.ts'
import type { Option } from './views.ts'

type Choosing = {
  readonly key: Key
  readonly options: readonly Option[]
  readonly selected: number
  readonly select: (selected: number) => void
}

/** A few choices by their hot keys, or by moving and Enter; gives what was chosen. */
export function chosenOf({ key, options, selected, select }: Choosing): Option | null {
  const name = keyName(key)
  const hot = options.find(({ hotKey }) => hotKey === name)
  if (hot) return hot
  const at = (index: number) => Math.max(0, Math.min(index, options.length - 1))
  if (name === 'Enter') return options[selected] ?? null
  if (name === 'j' || name === 'ArrowDown') select(at(selected + 1))
  else if (name === 'k' || name === 'ArrowUp') select(at(selected - 1))
  return null
}
