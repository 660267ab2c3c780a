import { shellWord } from '../language/shell-word.ts'
import { usualStore } from './run-verb.ts'
import type { Shell } from './shell.ts'

/** What has to be added to `linia` so that it means the same store as this call: nothing where it means that one anyway. */
export function storeOption(shell: Pick<Shell, 'storePath' | 'env' | 'defaultStore'>): string {
  return shell.storePath === usualStore(shell) ? '' : ` --store ${shellWord(shell.storePath)}`
}
