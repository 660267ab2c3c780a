import type { WrittenText } from '../yaml/load-texts.ts'
import { inOrder, placed } from '../yaml/placed.ts'
import { shapeFindings } from '../yaml/shape-findings.ts'
import { warnOfComments } from '../yaml/warn-of-comments.ts'
import { parseYaml, valueAt, type YamlPath, type YamlSource } from '../yaml/yaml-source.ts'
import { checkNames } from './checks/check-names.ts'
import { checkProcess } from './checks/check-process.ts'
import { checkSet } from './checks/check-set.ts'
import { type PublishedVersions, checkVersion } from './checks/check-version.ts'
import type { KnownSite } from './checks/known-site.ts'
import type { ProcessDefinition } from './definition.ts'
import { definitionOfFile } from './file/definition-of-file.ts'
import { processFile } from './file/process-file.ts'
import type { ProcessFinding } from './finding.ts'
import { type ProcessProblem, processProblemCodes, severityOf } from './process-problem.ts'

export type ReadProcess = { readonly file: string; readonly definition: ProcessDefinition }

export type ReadProcesses = {
  /** Those whose shape is right, in the order of the texts; they may be run when no problem is an error. */
  readonly processes: readonly ReadProcess[]
  /** At most 100 problems of all texts, in the order of files and lines. */
  readonly problems: readonly ProcessProblem[]
  readonly hasErrors: boolean
}

const problemLimit = 100

/** With what processes are read: the day, and the site that they are for; without one, names of a site are not looked up. */
export type ReadingProcesses = {
  readonly today: string
  readonly site: KnownSite | null
  /** Whether those that it names are elsewhere, so that only what stands in it is looked at. */
  readonly isAlone?: boolean
  /** What was published so far; left out where no store is at hand. */
  readonly published?: PublishedVersions
}

/** Reads the texts of processes, one in each, and checks each by itself and all of them together. */
export function readProcesses(
  texts: readonly WrittenText[],
  { today, site, isAlone = false, published }: ReadingProcesses,
): ReadProcesses {
  const read: { readonly source: YamlSource; readonly definition: ProcessDefinition }[] = []
  const problems: ProcessProblem[] = []
  const unread = new Set<string>()
  for (const text of texts) {
    const { source, problems: unreadable } = parseYaml(text)
    const found: InSource = unreadable.length > 0 ? { findings: [] } : definitionIn(source)
    problems.push(...unreadable, ...found.findings.map((finding) => placed(finding, source)))
    if ('definition' in found) {
      read.push({ source, definition: found.definition })
      problems.push(...warnOfComments(source))
    } else unread.add(keyIn(source))
  }
  for (const { source, definition } of read) {
    const fields = site?.fields ?? { customer: [], case: [] }
    const isOneText = (path: YamlPath): boolean => typeof valueAt(source, path) === 'string'
    const isSaid = (path: YamlPath): boolean => valueAt(source, path) !== undefined
    const findings = [
      ...checkProcess(definition, { today, fields, isOneText, isSaid }),
      ...(site ? checkNames(definition, site) : []),
      ...(published ? checkVersion(definition, published) : []),
    ]
    problems.push(...findings.map((finding) => placed(finding, source)))
  }
  const definitions = read.map(({ definition }) => definition)
  for (const { of, finding } of isAlone ? [] : checkSet(definitions, unread)) {
    problems.push(placed(finding, read[of]?.source))
  }
  return {
    processes: read.map(({ source, definition }) => ({ file: source.file, definition })),
    problems: inOrder(problems, problemLimit),
    hasErrors: problems.some(({ code }) => severityOf(code) === 'error'),
  }
}

type InSource =
  | { readonly definition: ProcessDefinition; readonly findings: readonly [] }
  | { readonly findings: readonly ProcessFinding[] }

function definitionIn(source: YamlSource): InSource {
  const value: unknown = source.document.toJS()
  const findings = shapeFindings({ schema: processFile, codes: processProblemCodes }, value)
  if (findings.length > 0) return { findings }
  const read = definitionOfFile(processFile.parse(value))
  return read.ok ? { definition: read.definition, findings: [] } : { findings: read.findings }
}

/** The key of a process whose text is not right: as it says itself, or as its file is called. */
function keyIn(source: YamlSource): string {
  const said = valueAt(source, ['process'])
  return typeof said === 'string' ? said : source.file.replace(/^.*[/\\]|\.process\.ya?ml$/gi, '')
}
