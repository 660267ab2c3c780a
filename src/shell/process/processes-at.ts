import type { ProcessDefinition } from '../../process/definition.ts'
import { readProcesses } from '../../process/read-processes.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { publishedAt } from './published-at.ts'
import type { Shell } from '../shell.ts'
import { loadProcesses } from './load-processes.ts'
import { refusedProcesses } from './process-problems.ts'
import { siteAtHand } from './site-at-hand.ts'

/**
 * The processes at a path whose shape is right, to be looked at while they are written: where their ways lead nowhere yet, they are
 * there all the same; or the published one of a key. Refuses process-files-invalid where one cannot be read.
 */
export async function processesAt(
  path: string,
  call: Call,
  shell: Shell,
): Promise<{ readonly processes: readonly ProcessDefinition[] } | { readonly refused: Answer }> {
  const published = await publishedAt(path, call, shell)
  if (published) return 'process' in published ? { processes: [published.process] } : published
  const { texts, problems } = loadProcesses([path])
  const { today } = await siteAtHand(shell)
  const read = readProcesses(texts, { today, site: null })
  if (problems.length === 0 && read.processes.length === texts.length) {
    return { processes: read.processes.map(({ definition }) => definition) }
  }
  const readable = new Set(read.processes.map(({ file }) => file))
  const unread = read.problems.filter(({ file }) => !readable.has(file))
  return { refused: refusedProcesses([...problems, ...unread], await shell.page()) }
}
