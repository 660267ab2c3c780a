import { outlineOf } from '../../process/outline.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { outlineText } from '../process/outline-text.ts'
import { processesAt } from '../process/processes-at.ts'
import type { Shell } from '../shell.ts'

/** Processes as numbered lists of their steps. Refuses: process-files-invalid. */
export async function processOutline(call: Call, shell: Shell): Promise<Answer> {
  const found = await processesAt(call.operands[0] ?? '', call, shell)
  if ('refused' in found) return found.refused
  const rows = found.processes.map((process) => ({
    key: process.key,
    version: process.version,
    start: process.start,
    steps: outlineOf(process).map(({ number, step, ways }) => ({
      number,
      key: step.key,
      kind: step.kind,
      title: step.title,
      limitSeconds: step.limitSeconds,
      isMandatory: step.isMandatory,
      ways: ways.map(({ how: { is, ...more }, to, number: at }) => ({ how: is, ...more, to, number: at })),
      ...(step.kind === 'end' && { result: step.result }),
    })),
  }))
  return show({ rows }, (page) => found.processes.map((process) => outlineText(process, page)).join('\n\n'))
}
