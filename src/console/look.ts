import type { Language, Say } from '../language/say.ts'
import type { Glyphs } from './theme.ts'

/** What every screen draws with: the words, the language of labels, and the marks of this terminal. */
export type Look = { readonly say: Say; readonly language: Language; readonly glyphs: Glyphs }

/** The room that a screen has to fill, exactly. */
export type Room = { readonly columns: number; readonly rows: number }
