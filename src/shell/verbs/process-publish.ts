import { readBeside } from '../../process/read-beside.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveTogether } from '../give-together.ts'
import { loadProcesses } from '../process/load-processes.ts'
import { problemsText, refusedProcesses, toldProblems } from '../process/process-problems.ts'
import { processChangesText, publishingOf } from '../process/publishing.ts'
import { siteOfReader } from '../process/site-at-hand.ts'
import type { ShellOnStore } from '../shell.ts'

/**
 * Publishes each process of files that is new or changed, all of them or none; they are checked first as they would stand among those
 * in use. Refuses: process-files-invalid, and what process.publish refuses.
 */
export async function processPublish(call: Call, shell: ShellOnStore): Promise<Answer> {
  const { texts, problems: unread } = loadProcesses(call.operands)
  const { inUse, ...reading } = siteOfReader(shell.reader, shell)
  const read = readBeside(texts, inUse, reading)
  const page = await shell.page()
  if (unread.length > 0 || read.hasErrors) return refusedProcesses([...unread, ...read.problems], page)
  const problems = toldProblems(read.problems, page)
  const warnings = problems.length > 0 ? [problemsText(problems, page)] : []
  const { changes, steps, unchanged } = publishingOf({ processes: read.processes, texts }, shell.reader)
  const there = unchanged.map(({ process, version }) =>
    page.say('shell.process-publish.there', { process: page.clean(process), n: version }),
  )
  if (steps.length === 0) {
    return show({ batch: null, published: [], unchanged, problems }, () => [...warnings, ...there].join('\n'))
  }
  const given = await giveTogether({ steps }, call, shell)
  if ('kind' in given) return given
  const { isRehearsal, batch, done } = given
  const published = changes.map((change, index) => ({
    ...change,
    ...(!isRehearsal && { seq: done[index]?.seq ?? null }),
  }))
  return show({ ...(isRehearsal && { dryRun: true }), batch, published, unchanged, problems }, ({ say }) =>
    [
      ...(isRehearsal ? [say('shell.dry-run')] : []),
      ...warnings,
      processChangesText(changes, page),
      ...there,
      ...(batch === null ? [] : [say('shell.batch', { batch })]),
    ].join('\n'),
  )
}
