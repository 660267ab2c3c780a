import { once } from './once.ts'

/** The grapheme clusters of a text, in order: what a reader takes for one character. Reads no further than it is asked. */
export function* graphemesOf(text: string): Generator<string, void> {
  for (const { segment } of segmenter().segment(text)) yield segment
}

/** Made on first use: the first Intl object of a process costs 13 ms, and most text needs none. */
const segmenter = once(() => new Intl.Segmenter())
