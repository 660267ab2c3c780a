import type { NoteRow } from '../../queries/interactions/notes-of-interaction.ts'
import type { Page } from '../page.ts'
import { whoIs } from '../who-is.ts'

/** Notes for people, each with who and when above it. */
export function printNotes(notes: readonly NoteRow[], page: Page): string {
  const { clean, paint, format, block } = page
  return notes
    .map(
      ({ author, at, text }) =>
        `${paint.quiet(`${format.moment(at)}  ${whoIs(author, page)}`)}\n${block(clean(text, { multiline: true }), 2)}`,
    )
    .join('\n')
}
