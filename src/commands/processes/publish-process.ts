import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { severityOf } from '../../process/process-problem.ts'
import { readProcesses } from '../../process/read-processes.ts'
import { newestProcess, processById } from '../../queries/processes/process-definition.ts'
import { command } from '../command.ts'
import { stageProcessEntries } from '../staging/stage-process-entries.ts'
import { versionHash } from './version-hash.ts'

/** `text`: a `*.process.yaml` as it is written. */
const input = z.strictObject({ text: z.string().min(1).max(200_000) })

/**
 * Publishes a version of a process, which never changes from then on; what runs stays with the version that it began with. One that
 * was retired is in use again; where only comments and layout of the file differ, those are kept.
 * Refuses: process-not-publishable, process-version-taken, process-version-lowered, nothing-to-change.
 */
export const publishProcess = command('process.publish', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { processes, problems } = readProcesses([{ file: '', text: given.text }], {
    today: new Date(context.at).toISOString().slice(0, 10),
    site: null,
    // What it names of others is checked where all of them are at hand.
    isAlone: true,
  })
  const wrong = problems.filter(({ code }) => severityOf(code) === 'error')
  const [read] = processes
  const [first] = wrong
  if (first || !read) {
    const { code: problem = 'nothing-to-read', line = 1 } = first ?? {}
    const process = read?.definition.key ?? ''
    return refuse({ code: 'process-not-publishable', process, problem, line, mistakes: wrong.length })
  }
  const { definition } = read
  const { key, version, labels } = definition
  const id = `${key}@${version}`
  const hash = versionHash(definition)
  const same = await tx.one(processById, { id })
  if (same && same.hash !== hash) return refuse({ code: 'process-version-taken', process: key, version })
  const newest = await tx.one(newestProcess, { key })
  if (newest && newest.definition.version > version) {
    const lowered = { process: key, version, newest: newest.definition.version }
    return refuse({ code: 'process-version-lowered', ...lowered })
  }
  if (same && !same.isRetired && same.text === given.text) return refuse({ code: 'nothing-to-change' })
  const inUse = newest && !newest.isRetired ? newest.definition : null
  stageProcessEntries(tx, definition, inUse)
  if (same) {
    tx.patch('process_definitions', id, { text: given.text, retired: false })
    return accept({ process: key, version, hash })
  }
  const { actor, at } = context
  tx.insert('process_definitions', {
    id,
    key,
    version,
    hash,
    labels: { ...labels },
    text: given.text,
    definition: { ...definition },
    publishedBy: actor,
    publishedAt: at,
    retired: false,
  })
  return accept({ process: key, version, hash })
})
