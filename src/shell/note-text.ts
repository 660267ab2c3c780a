import type { Shell } from './shell.ts'

/** More than any text here may have; what is longer is read no further. */
const longest = 1_000_000

/** The text of a note: as given, or all of standard input for `-`; null when none was given. */
export function noteText(given: string | null, shell: Shell): Promise<string | null> {
  return typedText(given, 'shell.note.end', shell)
}

/** A text as given, or all of standard input for `-`, where somebody who types it is told how it ends. */
export async function typedText(
  given: string | null,
  asks: 'shell.note.end' | 'shell.announce.end',
  shell: Shell,
): Promise<string | null> {
  if (given !== '-') return given
  if (shell.canAsk()) shell.err(`${(await shell.page()).say(asks)}\n`)
  let text = ''
  for await (const piece of shell.input()) {
    text += piece
    if (text.length > longest) break
  }
  return text
}
