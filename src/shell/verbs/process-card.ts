import { cardOf } from '../../process/card.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cardText } from '../process/card-text.ts'
import { processesAt } from '../process/processes-at.ts'
import type { Shell } from '../shell.ts'

/** Processes as cards in Markdown. Refuses: process-files-invalid. */
export async function processCard(call: Call, shell: Shell): Promise<Answer> {
  const found = await processesAt(call.operands[0] ?? '', call, shell)
  if ('refused' in found) return found.refused
  const rows = found.processes.map((process) => ({ process, uses: cardOf(process).uses }))
  return show({ rows }, (page) => found.processes.map((process) => cardText(process, page)).join('\n\n'))
}
