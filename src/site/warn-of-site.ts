import type { Finding } from '../yaml/finding.ts'
import { inUse } from './finding.ts'
import type { SectionName, SiteFile } from './site-file.ts'
import type { SiteWarningCode } from './site-problem.ts'
import type { YamlPath } from '../yaml/yaml-source.ts'

type Warning = Finding<SiteWarningCode>

/**
 * What a site allows and seldom means: texts that lack one of its languages, and queues that nobody serves. A queue that lost
 * its people is told at them, where only they were read.
 */
export function warnOfSite(file: SiteFile, read: ReadonlySet<SectionName>): readonly Warning[] {
  const unserved = queuesOfNobody(file)
  return [
    ...inUse(file.templates).flatMap((one) => languagesMissing(one, file)),
    ...(read.has('queues') ? unserved : unserved.map((one) => ({ ...one, path: ['people'] }))),
  ]
}

/** A template that lacks the customer's language goes out in the site's, or else in another that it has. */
function languagesMissing(
  [key, { text, subject }]: [string, SiteFile['templates'][string]],
  { site }: SiteFile,
): readonly Warning[] {
  const usual = site['default-language']
  const used = text[usual] === undefined ? (Object.keys(text)[0] ?? usual) : usual
  return site.languages.flatMap((language): readonly Warning[] => {
    const path = ['templates', key]
    if (text[language] === undefined) {
      return [atKey('template-language-missing', [...path, 'text'], { name: key, language, used })]
    }
    return subject !== undefined && subject[language] === undefined
      ? [atKey('template-subject-missing', [...path, 'subject'], { name: key, language })]
      : []
  })
}

function queuesOfNobody(file: SiteFile): readonly Warning[] {
  const served = new Set(inUse(file.people).flatMap(([, { queues = [] }]) => queues))
  return inUse(file.queues)
    .filter(([key]) => !served.has(key))
    .map(([key, { name }]) => atKey('queue-served-by-nobody', ['queues', key], { name }))
}

function atKey(code: SiteWarningCode, path: YamlPath, params: Warning['params']): Warning {
  return { code, path, at: 'key', params }
}
