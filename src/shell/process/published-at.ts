import { findProcess } from '../../commands/finding/find-process.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import { sightOfViewer } from '../../queries/rights/sight.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { whatIsAt } from '../what-is-at.ts'

type Found = { readonly process: ProcessDefinition } | { readonly refused: Answer }

/**
 * The published process that a word names, by its key or with a version, `visit@2`; undefined where the word is a path, or no store
 * is there. Refuses: process-not-found, not-permitted.
 */
export async function publishedAt(word: string, call: Call, shell: Shell): Promise<Found | undefined> {
  const isKey = /^[a-z][a-z0-9-]*(?:@\d+)?$/.test(word)
  if (!isKey || whatIsAt(word) !== null) return undefined
  const opened = await shell.openReader(shell.storePath)
  if (!opened.ok) return undefined
  const { reader, close } = opened.value
  try {
    const denied = whyNotProcesses()
    if (denied) return { refused: refuseWith(denied) }
    const version = reader.one(processById, { id: word })
    if (version) return { process: version.definition }
    const found = await findProcess(viewOf(reader), word.replace(/@.*/, ''))
    if (found.ok && !word.includes('@')) return { process: found.value.definition }
    const refusal = found.ok
      ? { code: 'process-not-found' as const, process: word, nearest: [] }
      : found.refusal
    return { refused: refuseWith(refusal) }
  } finally {
    await close()
  }

  function whyNotProcesses() {
    const sight = sightOfViewer(reader, call.agent)
    return sight.scopeOf('queue.see') === 'none' ? sight.whyNot('queue.see', {}) : undefined
  }
}
