import { join } from 'node:path'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { type ProcessProblem, severityOf } from '../../process/process-problem.ts'
import { readBeside, type TextInUse } from '../../process/read-beside.ts'
import type { ReadProcess } from '../../process/read-processes.ts'
import { knownSiteOf } from '../../site/known-site-of.ts'
import { readSite } from '../../site/read-site.ts'
import type { SectionName } from '../../site/site-file.ts'
import type { SiteProblem, SiteWarning } from '../../site/site-problem.ts'
import type { WrittenText } from '../../yaml/load-texts.ts'
import { loadProcesses } from '../process/load-processes.ts'
import { whatIsAt } from '../what-is-at.ts'

/** A site and its processes as files say them, each checked with the other. */
export type WholeSite = {
  readonly site: SiteDefinition
  readonly sections: readonly SectionName[]
  readonly warnings: readonly SiteWarning[]
  readonly processes: readonly ReadProcess[]
  /** The processes as they are written. */
  readonly texts: readonly WrittenText[]
  readonly processWarnings: readonly ProcessProblem[]
}

export type ReadWholeSite =
  | ({ readonly ok: true } & WholeSite)
  | {
      readonly ok: false
      readonly problems: readonly SiteProblem[]
      readonly processProblems: readonly ProcessProblem[]
    }

/** What files are read beside: the site as it is, and the processes that it has in use. */
export type BesideFiles = {
  readonly current: SiteDefinition | undefined
  readonly inUse: readonly TextInUse[]
}

/**
 * Reads a site from a file or a folder, and the processes in the folder `processes` of that. A folder may hold these alone. `todayOf`
 * answers the day where a site is. What processes in use name has to stay, as what the sections name of each other.
 */
export function readWholeSite(
  path: string,
  { current, inUse }: BesideFiles,
  todayOf: (site: SiteDefinition | undefined) => string,
): ReadWholeSite {
  const folder = join(path, 'processes')
  const { texts, problems } =
    whatIsAt(folder) === 'folder' ? loadProcesses([folder]) : { texts: [], problems: [] }
  const unread = problems.filter(({ code }) => code !== 'nothing-to-read')
  const read = readSite(path, current)
  const hasNoSections = !read.ok && read.problems.every(({ code }) => code === 'nothing-to-read')
  const site = read.ok ? read.site : hasNoSections && texts.length > 0 ? current : undefined
  const today = todayOf(site ?? current)
  if (!site) {
    // What a site that is wrong has is not known.
    const alone = readBeside(texts, [], { today, site: null, isAlone: true })
    const processProblems = [...unread, ...alone.problems]
    return { ok: false, problems: read.ok ? [] : read.problems, processProblems }
  }
  const {
    processes,
    problems: found,
    hasErrors,
  } = readBeside(texts, inUse, {
    today,
    site: knownSiteOf(site),
    was: { today, site: current ? knownSiteOf(current) : null },
  })
  if (hasErrors || unread.length > 0) {
    return { ok: false, problems: [], processProblems: [...unread, ...found] }
  }
  return {
    ok: true,
    site,
    sections: read.ok ? read.sections : [],
    warnings: read.ok ? read.warnings : [],
    processes,
    texts,
    processWarnings: found,
  }
}

/** How many of problems keep the files from being applied. */
export function errorsAmong(problems: readonly ProcessProblem[]): number {
  return problems.filter(({ code }) => severityOf(code) === 'error').length
}
