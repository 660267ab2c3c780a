import type { Decision } from '../domain/decision.ts'
import type { Surroundings } from './open-store.ts'
import { prefixLetters } from './prefix-letters.ts'
import { type Birth, createStoreFile } from './store-file.ts'
import { uuidV7 } from './uuid-v7.ts'

/**
 * Makes a new, empty store. It draws the prefix of its refs: two letters, `KX`.
 * Refuses: store-exists, store-on-network, store-no-access, store-full.
 */
export function createStore(
  path: string,
  surroundings: Surroundings,
  options: { readonly group: boolean },
): Decision<null> {
  return createStoreFile(path, { ...drawBirth(surroundings), group: options.group })
}

/** What tells a new store from all others, and the prefix of its refs. */
export function drawBirth({ now, randomBytes }: Surroundings): Omit<Birth, 'group'> {
  const [first = 0, second = 0, ...rest] = randomBytes(12)
  const at = now()
  return { at, storeId: uuidV7(at, Uint8Array.from(rest)), prefix: letter(first) + letter(second) }
}

function letter(byte: number): string {
  return prefixLetters[byte % prefixLetters.length] ?? 'L'
}
