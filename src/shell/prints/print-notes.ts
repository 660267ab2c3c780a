import type { NoteRow } from '../../queries/interactions/notes-of-interaction.ts'
import type { Page } from '../page.ts'

/** Notes for people, each with who and when above it. */
export function printNotes(notes: readonly NoteRow[], { clean, paint, format, block }: Page): string {
  return notes
    .map(
      ({ author, at, text }) =>
        `${paint.quiet(`${format.moment(at)}  ${clean(author)}`)}\n${block(clean(text, { multiline: true }), 2)}`,
    )
    .join('\n')
}
