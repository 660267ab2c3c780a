import type { SiteFinding } from './finding.ts'
import { checkSite } from './check-site.ts'
import { checkVersions } from './checks/check-versions.ts'
import { type Finding, unknownName } from '../yaml/finding.ts'
import { inOrder, placed } from '../yaml/placed.ts'
import { loadTexts, type WrittenText } from '../yaml/load-texts.ts'
import { mendShape } from '../yaml/mend-shape.ts'
import { findingsOfRest } from './rest-of-site.ts'
import { shapeFindings } from '../yaml/shape-findings.ts'
import type { SiteDefinition } from '../domain/site-definition.ts'
import {
  definitionOf,
  sectionNames,
  siteFile,
  siteFileOf,
  type SectionName,
  type SiteFile,
} from './site-file.ts'
import { type SiteProblem, siteProblemCodes, type SiteWarning } from './site-problem.ts'
import { warnOfComments } from '../yaml/warn-of-comments.ts'
import { warnOfSite } from './warn-of-site.ts'
import { hasPath, parseYaml, type YamlSource } from '../yaml/yaml-source.ts'

export type ReadSite =
  | {
      readonly ok: true
      readonly site: SiteDefinition
      readonly sections: readonly SectionName[]
      readonly warnings: readonly SiteWarning[]
    }
  | { readonly ok: false; readonly problems: readonly SiteProblem[] }

const problemLimit = 100

/**
 * Reads a site from one YAML file or from every one of a folder, and checks it whole. Sections that the files leave out stay as they
 * are in `current`, the site as it is now; without it they are empty, and `site` must be there. `sections` names those that were read.
 * At most 100 problems, in the order of files and lines; of files that are right, at most 100 warnings about what was read.
 */
export function readSite(path: string, current?: SiteDefinition): ReadSite {
  const { texts, problems } = loadTexts(path)
  return problems.length > 0 ? { ok: false, problems } : readSiteTexts(texts, current)
}

/** The same from texts that are at hand; `file` is only what problems call them. */
export function readSiteTexts(texts: readonly WrittenText[], current?: SiteDefinition): ReadSite {
  const parsed = texts.map(parseYaml)
  const unreadable = parsed.flatMap(({ problems }) => problems)
  if (unreadable.length > 0) return refused(unreadable)

  const { sections, problems } = sectionsOf(parsed.map(({ source }) => source))
  const wrongShape = [...sections].flatMap(([name, { value, source }]) =>
    shapeFindings({ schema: siteFile.shape[name], codes: siteProblemCodes }, value, [name]).map((finding) =>
      placed(finding, source),
    ),
  )
  if (sections.size === 0 && problems.length === 0) {
    const file = texts[0]?.file ?? ''
    return refused([{ code: 'nothing-to-read', file, line: 1, column: 1, path: '', params: {} }])
  }
  if (!sections.has('site') && !current) {
    const file = texts[0]?.file ?? ''
    const params = { name: 'site' }
    return refused([
      ...problems,
      ...wrongShape,
      { code: 'section-missing', file, line: 1, column: 1, path: '', params },
    ])
  }
  if (problems.length + wrongShape.length > 0) {
    return refused([...problems, ...wrongShape, ...problemsOfRest(sections, current)])
  }

  const written = Object.fromEntries([...sections].map(([name, { value }]) => [name, value]))
  const whole: SiteFile = siteFile.parse({
    ...emptySections,
    ...(current && siteFileOf(current)),
    ...written,
  })
  const site = definitionOf(whole)
  const findings = [
    ...checkSite(whole),
    ...(current ? checkVersions(whole, { before: current, after: site }) : []),
  ]
  if (findings.length > 0) return refused(placedIn(sections, findings))
  return {
    ok: true,
    site,
    sections: sectionNames.filter((name) => sections.has(name)),
    warnings: inOrder<SiteWarning['code']>(
      [
        ...parsed.flatMap(({ source }) => warnOfComments(source)),
        ...warnOfSite(whole, new Set(sections.keys())).flatMap((finding) => {
          const source = sourceOf(finding, sections)
          return source ? [placed(finding, source)] : []
        }),
      ],
      problemLimit,
    ),
  }
}

/** Problems that hold whatever the values beside are: names that nothing has, and what is there twice. */
const aboutNames = /-(?:unknown|retired|twice)$|^code-is-system$/

/** What else is wrong in a site whose shape is wrong: what its sections get wrong together without what has no shape. */
function problemsOfRest(
  sections: ReadonlyMap<SectionName, Section>,
  current: SiteDefinition | undefined,
): readonly SiteProblem[] {
  const written: Record<string, unknown> = {}
  const dropped = new Set<string>()
  for (const [name, { value }] of sections) {
    const mended = mendShape(siteFile.shape[name], value)
    if (!mended) return []
    written[name] = mended.value
    for (const step of mended.dropped) dropped.add(step.toLowerCase())
  }
  const whole = siteFile.safeParse({ ...emptySections, ...(current && siteFileOf(current)), ...written })
  if (!whole.success) return []
  // What went has its own problem: that it is named elsewhere, or that something is missing where it stood, is none.
  const findings = checkSite(whole.data)
    .filter(({ code }) => aboutNames.test(code))
    .filter(({ path, params }) => ![...path, ...String(params['name'] ?? '').split('.')].some(isDropped))
  return placedIn(sections, findings)

  function isDropped(step: string | number): boolean {
    return dropped.has(String(step).toLowerCase())
  }
}

type Section = { readonly value: unknown; readonly source: YamlSource }

const emptySections = Object.fromEntries(
  sectionNames.filter((name) => name !== 'site').map((name) => [name, {}]),
)

function sectionsOf(sources: readonly YamlSource[]) {
  const sections = new Map<SectionName, Section>()
  const problems: SiteProblem[] = []
  for (const source of sources) {
    const content: unknown = source.document.toJS()
    if (content === null) continue
    if (typeof content !== 'object' || Array.isArray(content)) {
      const params = { expected: 'map', found: Array.isArray(content) ? 'list' : 'text' }
      problems.push(placed({ code: 'value-wrong-type', path: [], at: 'value', params }, source))
      continue
    }
    for (const [key, value] of Object.entries(content)) {
      if (problems.length >= problemLimit) break
      const name = sectionNames.find((one) => one === key)
      const place = { path: [key], at: 'key' } as const
      if (!name)
        problems.push(
          placed({ code: 'key-unknown', ...place, params: unknownName(key, sectionNames) }, source),
        )
      else if (sections.has(name)) {
        const params = { name, first: sections.get(name)?.source.file ?? '' }
        problems.push(placed({ code: 'section-twice', ...place, params }, source))
      } else sections.set(name, { value, source })
    }
  }
  return { sections, problems }
}

/** The places of findings in the files; what lies in a section that no file holds is told at the one that brought it about. */
function placedIn(
  sections: ReadonlyMap<SectionName, Section>,
  findings: readonly SiteFinding[],
): readonly SiteProblem[] {
  const [here, elsewhere] = [[] as SiteFinding[], [] as SiteFinding[]]
  for (const finding of findings) (sourceOf(finding, sections) ? here : elsewhere).push(finding)
  return [...here.slice(0, problemLimit), ...findingsOfRest(elsewhere, [...sections.keys()])].map((finding) =>
    placed(finding, sourceOf(finding, sections)),
  )
}

function sourceOf(
  finding: Finding<unknown>,
  sections: ReadonlyMap<SectionName, Section>,
): YamlSource | undefined {
  const name = sectionNames.find((one) => one === finding.path[0])
  const source = name && sections.get(name)?.source
  return source && hasPath(source, finding.path.slice(0, 1)) ? source : undefined
}

function refused(problems: readonly SiteProblem[]): ReadSite {
  return { ok: false, problems: inOrder(problems, problemLimit) }
}
