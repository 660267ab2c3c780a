import type { NoteRow } from '../../queries/interactions/notes-of-interaction.ts'
import { iso } from './iso.ts'

/** A note as programs read it. */
export function noteShape({ author, at, text }: NoteRow) {
  return { author, at: iso(at), text }
}
