import { graphemesOf } from '../../../language/graphemes.ts'

// A grapheme is found from a window around the place, because a note of 20,000 characters is not
// segmented anew for every key. No cluster that people type is longer.
const windowLength = 64

/** The offset of the grapheme boundary after `from`; the end of the text at its end. */
export function nextGrapheme(text: string, from: number): number {
  const first = graphemesOf(text.slice(from, from + windowLength)).next()
  return first.done ? text.length : from + first.value.length
}

/** The offset of the grapheme boundary before `from`; 0 at the start. */
export function previousGrapheme(text: string, from: number): number {
  return from <= 0 ? 0 : lastBoundary(text, from - 1)
}

/** The grapheme boundary at or before `at`. */
export function graphemeAt(text: string, at: number): number {
  if (at <= 0) return 0
  return at >= text.length ? text.length : lastBoundary(text, at)
}

/** The grapheme boundary at or after `at`. */
export function boundaryFrom(text: string, at: number): number {
  const boundary = graphemeAt(text, at)
  return boundary === at ? at : nextGrapheme(text, boundary)
}

/** The start of the word before `from`, skipping what separates words. */
export function previousWord(text: string, from: number): number {
  let at = from
  while (at > 0 && !isWord(text, previousGrapheme(text, at))) at = previousGrapheme(text, at)
  while (at > 0 && isWord(text, previousGrapheme(text, at))) at = previousGrapheme(text, at)
  return at
}

/** The end of the word after `from`, skipping what separates words. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWord(text, at)) at = nextGrapheme(text, at)
  while (at < text.length && isWord(text, at)) at = nextGrapheme(text, at)
  return at
}

function isWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}_\p{Extended_Pictographic}]/u.test(
    String.fromCodePoint(text.codePointAt(at) ?? 32),
  )
}

/** The start of the cluster that holds the unit at `at`. */
function lastBoundary(text: string, at: number): number {
  const start = at <= windowLength ? 0 : safeStart(text, at)
  let boundary = start
  for (const grapheme of graphemesOf(text.slice(start, at + windowLength))) {
    if (boundary + grapheme.length > at) return boundary
    boundary += grapheme.length
  }
  return boundary
}

/** Where to begin segmenting so that `at` is judged rightly: a plain letter or line end never continues a cluster. */
function safeStart(text: string, at: number): number {
  const start = at - windowLength
  const plain = text.slice(start, at).search(/[ -~\n]/)
  return plain === -1 ? start : start + plain
}
