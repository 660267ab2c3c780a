import type { Language, Say } from '../language/say.ts'
import type { ParagraphMemory } from './components/paragraph-memory.ts'
import type { Glyphs } from './theme.ts'

/** What every screen draws with: the words, the language of labels, and the marks of this terminal. */
export type Look = {
  readonly say: Say
  readonly language: Language
  readonly glyphs: Glyphs
  /** Texts that are broken into lines already; without it every frame does it anew. */
  readonly paragraphs?: ParagraphMemory
}

/** The room that a screen has to fill, exactly. */
export type Room = { readonly columns: number; readonly rows: number }
