import type { Shell } from './shell.ts'

/** More than any text here may have; what is longer is read no further. */
const longest = 1_000_000

/** The text of a note: as given, or all of standard input for `-`; null when none was given. */
export async function noteText(given: string | null, shell: Shell): Promise<string | null> {
  if (given !== '-') return given
  if (shell.canAsk()) shell.err(`${(await shell.page()).say('shell.note.end')}\n`)
  let text = ''
  for await (const piece of shell.input()) {
    text += piece
    if (text.length > longest) break
  }
  return text
}
