import { join } from 'node:path'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { readSite } from '../../site/read-site.ts'
import { loadProcesses } from '../process/load-processes.ts'

/** A site that came with the program; that it is wrong is a fault of the program. */
export function shippedSite(folder: string): SiteDefinition {
  const read = readSite(folder)
  if (read.ok) return read.site
  const [problem] = read.problems
  throw new Error(`the site in ${folder} is wrong: ${problem?.file}:${problem?.line} ${problem?.code}`)
}

/** The processes that came with it, as they are written; they are checked where they are published. */
export function shippedProcesses(folder: string): readonly string[] {
  const { texts, problems } = loadProcesses([join(folder, 'processes')])
  const [problem] = problems
  if (problem) throw new Error(`the processes in ${problem.file} cannot be read: ${problem.code}`)
  return texts.map(({ text }) => text)
}
