import { allActions } from '../../src/console/actions/all-actions.ts'
import { keyNames } from '../../src/console/key-names.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import type { Glyphs } from '../../src/console/theme.ts'
import type { Language } from '../../src/language/language.ts'
import { speaker, type Say } from '../../src/language/say.ts'

const usualKeys = keymapOf(allActions)

/** Says messages as the console does: with the keys of a keymap, the usual one without another. */
export function sayWithKeys(language: Language, glyphs: Glyphs, keymap = usualKeys): Say {
  return speaker(language, keyNames(keymap, { say: speaker(language), glyphs }))
}
