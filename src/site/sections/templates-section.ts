import * as z from 'zod'
import type { TemplateDefinition } from '../../domain/site/writing-definition.ts'
import { keyText, labelsOf, labelText, labelTextOf, lineText, rule } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** Lines that people read: not empty, nothing invisible but line ends. */
const linesText = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => !hidden.test(text.replaceAll('\n', '')), rule('text-invisible'))

const templateEntry = z.strictObject({
  short: keyText,
  label: labelText,
  channels: z.array(keyText).min(1).max(20).optional(),
  subject: z.strictObject({ en: lineText(200).optional(), pl: lineText(200).optional() }).optional(),
  text: z.strictObject({ en: linesText.optional(), pl: linesText.optional() }),
  retired: z.boolean().optional(),
})

export const templatesSection = z.record(keyText, templateEntry)
export type TemplatesSection = z.infer<typeof templatesSection>
type TemplateEntry = z.infer<typeof templateEntry>

const languages = ['en', 'pl'] as const

export function readTemplates(section: TemplatesSection): TemplateDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    shortName: entry.short,
    labels: labelsOf(entry.label),
    channels: entry.channels ?? [],
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const text = entry.text[language]
        return text === undefined
          ? []
          : [[language, { subject: entry.subject?.[language] ?? null, text: text.trimEnd() }]]
      }),
    ),
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeTemplates(templates: readonly TemplateDefinition[]): TemplatesSection {
  return Object.fromEntries(
    templates.map((template): [string, TemplateEntry] => {
      const subject = byLanguage(template, (written) => written.subject)
      return [
        template.key,
        {
          short: template.shortName,
          label: labelTextOf(template.labels),
          ...(template.channels.length > 0 && { channels: [...template.channels] }),
          ...(Object.keys(subject).length > 0 && { subject }),
          text: byLanguage(template, (written) => written.text),
          ...(template.retired && { retired: true }),
        },
      ]
    }),
  )
}

type Written = { readonly subject: string | null; readonly text: string }

function byLanguage({ texts }: TemplateDefinition, part: (written: Written) => string | null) {
  const parts: { en?: string; pl?: string } = {}
  for (const language of languages) {
    const written = texts[language]
    const found = written ? part(written) : null
    if (found !== null) parts[language] = found
  }
  return parts
}
