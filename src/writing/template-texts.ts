import { oneLine } from '../domain/outgoing.ts'
import type { Language } from '../language/language.ts'
import { readText } from './liquid.ts'
import type { TextProblem } from './text-problem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Subject and text of a template in one language, as they are written: Liquid. */
export type TemplateText = { readonly subject: string | null; readonly text: string }
export type TemplateTexts = { readonly [Of in Language]?: TemplateText | undefined }

/** What is wrong with a template, and in which of its texts. */
export type TemplateProblem = TextProblem & {
  readonly language: Language
  readonly part: 'subject' | 'text'
}

/** What comes of a template. */
export type FilledTemplate = {
  readonly language: Language
  readonly subject: string | null
  readonly text: string
}

/** Everything that is wrong with the texts of a template. */
export function templateProblems(texts: TemplateTexts, vocabulary: Vocabulary): readonly TemplateProblem[] {
  return partsOf(texts).flatMap(({ language, part, source }) => {
    const read = readText(source, vocabulary)
    return read.ok ? [] : [{ ...read.problem, language, part }]
  })
}

/** The language a template is filled in: the first wanted one that it has, or else one that it has. */
export function languageOfTexts(
  texts: TemplateTexts,
  wanted: readonly (Language | null)[],
): Language | undefined {
  const has = Object.keys(texts) as Language[]
  return wanted.find((language) => language !== null && has.includes(language)) ?? has[0] ?? undefined
}

/** Fills a template in one of its languages; `scope` is made for that language. */
export function fillTemplate(
  texts: TemplateTexts,
  language: Language,
  {
    vocabulary,
    scope,
    hidden,
  }: {
    readonly vocabulary: Vocabulary
    readonly scope: object
    readonly hidden?: ReadonlySet<string>
  },
):
  | { readonly ok: true; readonly filled: FilledTemplate }
  | { readonly ok: false; readonly problem: TemplateProblem } {
  const filled: { subject: string | null; text: string } = { subject: null, text: '' }
  for (const { part, source } of partsOf({ [language]: texts[language] })) {
    const read = readText(source, vocabulary)
    const done = read.ok ? read.read.fill(scope, hidden) : read
    if (!done.ok) return { ok: false, problem: { ...done.problem, language, part } }
    filled[part] = part === 'subject' ? oneLine(done.text) : done.text.trim()
  }
  return { ok: true, filled: { language, ...filled } }
}

function partsOf(texts: TemplateTexts) {
  return (Object.entries(texts) as [Language, TemplateText | undefined][]).flatMap(([language, written]) =>
    written
      ? [
          ...(written.subject === null
            ? []
            : [{ language, part: 'subject' as const, source: written.subject }]),
          { language, part: 'text' as const, source: written.text },
        ]
      : [],
  )
}
