import { knownChannels } from '../../domain/channel.ts'
import { filterNames, readText } from '../../writing/liquid.ts'
import type { TextProblem } from '../../writing/text-problem.ts'
import { type Vocabulary, vocabularyOf } from '../../writing/vocabulary.ts'
import { inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated, unknownName } from '../../yaml/finding.ts'
import type { TemplatesSection } from '../sections/templates-section.ts'
import type { SiteFile } from '../site-file.ts'
import type { SiteProblemCode } from '../site-problem.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'

/** Texts that cannot be filled in, languages and channels that are not the site's, and short names given twice. */
export function checkTemplates(file: SiteFile): readonly SiteFinding[] {
  const vocabulary = vocabularyOfFile(file)
  const templates = inUse(file.templates)
  const channels: readonly string[] = [
    ...knownChannels,
    ...Object.values(file.queues).flatMap((queue) => queue.channels),
  ]
  return [
    ...templates.flatMap(([key, template]) => [
      ...textFindings(template, ['templates', key], { file, vocabulary }),
      ...(template.channels ?? []).flatMap((channel, index) =>
        channels.includes(channel)
          ? []
          : [
              valueFinding(
                'channel-unknown',
                ['templates', key, 'channels', index],
                unknownName(channel, channels),
              ),
            ],
      ),
    ]),
    ...repeated(
      templates,
      ([, template]) => template.short,
      ([key], name, [first]) =>
        valueFinding('short-name-twice', ['templates', key, 'short'], { name, first }),
    ),
  ]
}

/** What the texts of a site may see: what every site has, and its own fields. */
export function vocabularyOfFile(file: SiteFile): Vocabulary {
  const keysOf = (section: 'fields' | 'case-fields') => inUse(file[section]).map(([key]) => key)
  return vocabularyOf({ customer: keysOf('fields'), case: keysOf('case-fields') })
}

function textFindings(
  template: TemplatesSection[string],
  path: YamlPath,
  { file, vocabulary }: { readonly file: SiteFile; readonly vocabulary: Vocabulary },
): SiteFinding[] {
  const written = Object.keys(template.text)
  if (written.length === 0) return [keyFinding('key-missing', [...path, 'text'], { name: 'text' })]
  return (['subject', 'text'] as const).flatMap((part) =>
    Object.entries(template[part] ?? {}).flatMap(([language, text = '']) => {
      const at = [...path, part, language]
      if (!file.site.languages.some((one) => one === language)) {
        return [keyFinding('language-not-of-site', at, { name: language })]
      }
      if (!written.includes(language)) return [keyFinding('key-missing', at, { name: `text.${language}` })]
      const read = readText(text, vocabulary)
      return read.ok ? [] : [textFinding(read.problem, at)]
    }),
  )
}

const codes: Readonly<Record<TextProblem['what'], SiteProblemCode>> = {
  syntax: 'text-syntax',
  'tag-unknown': 'text-tag-unknown',
  'filter-unknown': 'text-filter-unknown',
  'name-unknown': 'text-name-unknown',
  range: 'text-range',
  'too-long': 'value-too-long',
  'value-missing': 'text-syntax',
  'value-hidden': 'text-syntax',
  'too-much': 'value-too-long',
}

/** A finding about a place inside a text. */
export function textFinding(
  { what, line, column, detail, nearest }: TextProblem,
  path: YamlPath,
): SiteFinding {
  return {
    ...valueFinding(codes[what], path, {
      name: detail,
      detail,
      limit: detail,
      filters: filterNames.join(', '),
      nearest: nearest.join(', '),
    }),
    inText: { line, column },
  }
}
