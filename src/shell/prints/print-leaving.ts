import type { SafeText } from '../../language/clean.ts'
import type { Leaving, Written } from '../leaving.ts'
import type { Page } from '../page.ts'
import { dotted } from './words.ts'

/** What stands below the line that says that a message leaves: all of it before it does, after that what is amiss with it. */
export function leavingLines(leaving: Leaving, isRehearsal: boolean, page: Page): readonly string[] {
  if (isRehearsal) return [printLeaving(leaving, page)]
  const lacks = leaving.written && lacksText(leaving.written, page)
  return lacks ? [`  ${lacks}`] : []
}

/** A message as it would leave: from whom, to whom, about what, in which language, and all of its words. */
export function printLeaving(leaving: Leaving, page: Page): string {
  const { say, clean, paint, format, block } = page
  const { from, to, cc, subject, written, files, text } = leaving
  const language = written && dotted([say(`language.${written.language}`), lacksText(written, page)])
  const lines: readonly (readonly [SafeText, string | null])[] = [
    [say('shell.leaving.from'), clean(from.address === '' ? from.name : `${from.name} <${from.address}>`)],
    [say('shell.leaving.to'), clean(to)],
    ...cc.map((one) => [say('shell.leaving.copy'), clean(one)] as const),
    [say('shell.leaving.subject'), clean(subject)],
    [say('shell.leaving.language'), language],
    ...files.map(
      ({ name, bytes }) => [say('shell.leaving.file'), dotted([clean(name), format.bytes(bytes)])] as const,
    ),
  ]
  const width = Math.max(...lines.map(([title]) => title.length))
  return [
    ...lines.flatMap(([title, said]) => (said ? [`  ${paint.quiet(title.padEnd(width))}  ${said}`] : [])),
    '',
    block(clean(text, { multiline: true }), 2),
  ].join('\n')
}

/** That a template has no text in the customer's language, and which is taken instead; null where it has. */
export function lacksText({ template, insteadOf }: Written, { say }: Page): SafeText | null {
  return insteadOf === null ? null : say(`shell.leaving.lacks.${insteadOf}`, { template })
}
