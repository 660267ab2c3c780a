import { keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'

/** The languages of the site, and labels that lack one of them. What templates and macros write may lack one. */
export function checkLanguages(file: SiteFile): readonly SiteFinding[] {
  const { languages, 'default-language': chosen } = file.site
  const listed = [...languages.entries()]
  return [
    ...repeated(
      listed,
      ([, language]) => language,
      ([index], language) => valueFinding('value-twice', ['site', 'languages', index], { name: language }),
    ),
    ...(languages.includes(chosen)
      ? []
      : [valueFinding('language-not-of-site', ['site', 'default-language'], { name: chosen })]),
    ...(languages.includes('pl') ? labelsWithoutPolish(labelled(file), []) : []),
  ]
}

function labelled({ templates, macros, ...rest }: SiteFile): object {
  return { ...rest, templates: labelsAlone(templates), macros: labelsAlone(macros) }
}

function labelsAlone(section: Readonly<Record<string, { readonly label: unknown }>>): object {
  return Object.fromEntries(Object.entries(section).map(([key, { label }]) => [key, { label }]))
}

/** A label that is one text stands for every language; one that is split must have each of the site's. */
function labelsWithoutPolish(value: unknown, path: YamlPath): SiteFinding[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && typeof value.en === 'string') {
    return 'pl' in value ? [] : [keyFinding('label-missing', [...path, 'pl'], { name: 'pl' })]
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    labelsWithoutPolish(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
