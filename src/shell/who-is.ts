import type { SafeText } from '../language/clean.ts'
import type { Page } from './page.ts'

/** Who gave a command, in words where that is nobody's name: the owner of the store, or the program itself. */
export function whoIs(actor: string, { say, clean }: Pick<Page, 'say' | 'clean'>): SafeText {
  return actor === 'owner' || actor === 'system' ? say(`actor.${actor}`) : clean(actor)
}
