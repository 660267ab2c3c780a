import { labelIn, type Labels } from '../../domain/labels.ts'
import { clean } from '../../language/clean.ts'
import type { Language } from '../../language/language.ts'

/** A text of a process as one line of Markdown: its line ends are blanks, and it makes no HTML. */
export function inText(labels: Labels, language: Language): string {
  return clean(
    labelIn(labels, language)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' '),
  ).replaceAll('<', '&lt;')
}

/** A key as it is written. */
export function code(text: string): string {
  return `\`${clean(text).replaceAll('`', "'")}\``
}

/** A text of several lines as a quotation. */
export function quoted(labels: Labels, language: Language): readonly string[] {
  const text = clean(labelIn(labels, language).trim(), { multiline: true })
  return text.split('\n').map((line) => `> ${line.replaceAll('<', '&lt;')}`.trimEnd())
}

/** A table, the first row of which names its columns. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rest] = rows
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(row)]
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** Lines that belong together; none where there are none. */
export function block(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [lines.join('\n')] : []
}
